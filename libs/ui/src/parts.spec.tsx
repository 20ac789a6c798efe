import { useState } from 'react';
import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { Announcer, useAnnounce, useNotify } from './announcer';
import { Button } from './button';
import { CheckboxRow } from './choice-row';
import { DataTable, type Sort } from './data-table';
import { Dialog } from './dialog';
import { ErrorSummary } from './error-summary';
import { GlossaryPopover } from './glossary-popover';
import { Pagination, pageList } from './pagination';
import { PasswordField } from './password-field';
import { ProgressLine } from './progress-line';
import { CheckboxGroup, RadioGroup, RadioRow } from './radio-group';
import { Tabs } from './tabs';
import { TextField } from './text-field';

describe('Button', () => {
  it('while busy keeps focus, ignores presses and says what it does', async () => {
    const onClick = vi.fn();
    const draw = (busy: boolean) => (
      <Button busy={busy} busyLabel="Saglabā…" onClick={onClick}>
        Saglabāt
      </Button>
    );
    const { rerender } = render(draw(false));
    await userEvent.click(screen.getByRole('button', { name: 'Saglabāt' }));
    rerender(draw(true));
    const button = screen.getByRole('button', { name: 'Saglabā…' });
    expect(button).toHaveProperty('disabled', false);
    expect(document.activeElement).toBe(button);
    await userEvent.click(button);
    expect(onClick).toHaveBeenCalledTimes(1);
    expect(screen.getByRole('status').textContent).toBe('Saglabā…');
  });

  it('while busy does not submit its form', async () => {
    const onSubmit = vi.fn();
    render(
      <form onSubmit={onSubmit}>
        <Button type="submit" busy busyLabel="Sūta…">
          Sūtīt
        </Button>
      </form>,
    );
    await userEvent.click(screen.getByRole('button'));
    expect(onSubmit).not.toHaveBeenCalled();
  });
});

describe('Dialog', () => {
  function Sample() {
    const [open, setOpen] = useState(false);
    return (
      <>
        <button onClick={() => setOpen(true)}>Atvērt</button>
        <Dialog open={open} onClose={() => setOpen(false)} title="Mainīt laiku" closeLabel="Aizvērt">
          <p>Teksts</p>
        </Dialog>
      </>
    );
  }

  it('takes focus to its title and gives it back to the opener', async () => {
    render(<Sample />);
    const opener = screen.getByRole('button', { name: 'Atvērt' });
    await userEvent.click(opener);
    const dialog = screen.getByRole('dialog', { name: 'Mainīt laiku' });
    expect(document.activeElement).toBe(within(dialog).getByRole('heading'));
    expect(document.documentElement.style.overflow).toBe('hidden');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Aizvērt' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(document.activeElement).toBe(opener);
    expect(document.documentElement.style.overflow).toBe('');
  });

  it('asks to close on Esc and leaves the decision to the caller', async () => {
    const onClose = vi.fn();
    render(<Dialog open onClose={onClose} title="Laiks" closeLabel="Aizvērt" />);
    const cancel = new Event('cancel', { cancelable: true });
    act(() => void screen.getByRole('dialog').dispatchEvent(cancel));
    expect(onClose).toHaveBeenCalledTimes(1);
    expect(cancel.defaultPrevented).toBe(true);
    expect(screen.getByRole('dialog')).toBeTruthy();
  });

  it('when its opener is gone, sends focus to the page heading', async () => {
    function Gone() {
      const [state, setState] = useState<'row' | 'open' | 'gone'>('row');
      return (
        <>
          <h1 tabIndex={-1}>Saraksts</h1>
          {state !== 'gone' && <button onClick={() => setState('open')}>Dzēst</button>}
          <Dialog
            open={state === 'open'}
            onClose={() => setState('gone')}
            title="Vai dzēst?"
            closeLabel="Dzēst un aizvērt"
          />
        </>
      );
    }
    render(<Gone />);
    await userEvent.click(screen.getByRole('button', { name: 'Dzēst' }));
    await userEvent.click(screen.getByRole('button', { name: 'Dzēst un aizvērt' }));
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Saraksts' }));
  });
});

describe('ErrorSummary', () => {
  it('takes focus, again at the next submit, and its links lead into fields and groups', async () => {
    const draw = (key: number) => (
      <>
        <ErrorSummary
          title="Pārbaudiet divas atbildes"
          focusKey={key}
          errors={[
            { fieldId: 'phone', message: 'Ierakstiet tālruni' },
            { fieldId: 'days', message: 'Izvēlieties dienu' },
          ]}
        />
        <TextField id="phone" label="Tālrunis" error="Ierakstiet tālruni." />
        <CheckboxGroup id="days" legend="Dienas" error="Izvēlieties dienu.">
          <CheckboxRow label="Pirmdiena" />
        </CheckboxGroup>
      </>
    );
    const { rerender } = render(draw(1));
    const summary = screen.getByRole('alert');
    expect(document.activeElement).toBe(summary);
    await userEvent.click(screen.getByRole('link', { name: 'Ierakstiet tālruni' }));
    const phone = screen.getByRole('textbox', { name: 'Tālrunis' });
    expect(document.activeElement).toBe(phone);
    expect(phone.getAttribute('aria-invalid')).toBe('true');
    expect(document.getElementById(phone.getAttribute('aria-describedby')!)?.textContent).toBe('Ierakstiet tālruni.');
    rerender(draw(2));
    expect(document.activeElement).toBe(summary);
    await userEvent.click(screen.getByRole('link', { name: 'Izvēlieties dienu' }));
    expect(document.activeElement).toBe(screen.getByRole('checkbox', { name: 'Pirmdiena' }));
  });
});

describe('DataTable', () => {
  const people = [
    { id: 'a', name: 'Anna' },
    { id: 'b', name: 'Bruno' },
    { id: 'c', name: 'Cēzars' },
    { id: 'd', name: 'Dace' },
  ];
  function Sample({ log }: { log?: (sort: Sort) => void }) {
    const [sort, setSort] = useState<Sort | null>(null);
    const [selected, setSelected] = useState<Set<string>>(new Set(['elsewhere']));
    return (
      <>
        <DataTable
          caption="Cilvēki"
          columns={[
            { id: 'name', header: 'Vārds', cell: (p: { name: string }) => p.name, sortable: true, rowHeader: true },
            { id: 'id', header: 'Kods', cell: (p: { id: string }) => p.id },
          ]}
          rows={people}
          rowKey={(p) => p.id}
          sort={sort}
          onSort={(next) => {
            setSort(next);
            log?.(next);
          }}
          selection={{
            selected,
            onChange: setSelected,
            selectAllLabel: 'Izvēlēties visus',
            selectRowLabel: (p) => `Izvēlēties: ${p.name}`,
          }}
        />
        <output>{[...selected].sort().join(' ')}</output>
      </>
    );
  }

  it('says how it is sorted and turns the order round', async () => {
    const log = vi.fn();
    render(<Sample log={log} />);
    const header = screen.getByRole('columnheader', { name: 'Vārds' });
    expect(header.getAttribute('aria-sort')).toBe('none');
    expect(screen.getByRole('columnheader', { name: 'Kods' }).hasAttribute('aria-sort')).toBe(false);
    await userEvent.click(within(header).getByRole('button'));
    expect(header.getAttribute('aria-sort')).toBe('ascending');
    await userEvent.click(within(header).getByRole('button'));
    expect(header.getAttribute('aria-sort')).toBe('descending');
    expect(log.mock.calls.map(([s]) => s.direction)).toEqual(['ascending', 'descending']);
    expect(screen.getByRole('table', { name: 'Cilvēki' })).toBeTruthy();
    expect(screen.getByRole('region', { name: 'Cilvēki' })).toBeTruthy();
    expect(screen.getByRole('rowheader', { name: 'Anna' })).toBeTruthy();
  });

  it('selects one, a range with Shift, and all, and leaves what is on other pages alone', async () => {
    const user = userEvent.setup();
    render(<Sample />);
    const box = (name: string) => screen.getByRole<HTMLInputElement>('checkbox', { name });
    await user.click(box('Izvēlēties: Anna'));
    expect(box('Izvēlēties visus').indeterminate).toBe(true);
    await user.keyboard('{Shift>}');
    await user.click(box('Izvēlēties: Cēzars'));
    await user.keyboard('{/Shift}');
    expect(screen.getByRole('status').textContent).toBe('a b c elsewhere');
    await user.click(box('Izvēlēties visus'));
    expect(screen.getByRole('status').textContent).toBe('a b c d elsewhere');
    await user.click(box('Izvēlēties visus'));
    expect(screen.getByRole('status').textContent).toBe('elsewhere');
  });

  it('selects by the keyboard', async () => {
    render(<Sample />);
    screen.getByRole('checkbox', { name: 'Izvēlēties: Bruno' }).focus();
    await userEvent.keyboard(' ');
    expect(screen.getByRole('status').textContent).toBe('b elsewhere');
  });
});

describe('RadioGroup', () => {
  it('is chosen by a press on its words and moved by arrows', async () => {
    const onChange = vi.fn();
    render(
      <RadioGroup legend="Ko darāt?" headingLevel={1} onChange={onChange}>
        <RadioRow value="a" label="Paņemu" />
        <RadioRow value="b" label="Atsakos" description="Un pastāstu koordinatorei" />
      </RadioGroup>,
    );
    expect(screen.getByRole('heading', { level: 1, name: 'Ko darāt?' })).toBeTruthy();
    expect(screen.getByRole('group', { name: 'Ko darāt?' })).toBeTruthy();
    await userEvent.click(screen.getByText('Atsakos'));
    expect(screen.getByRole('radio', { name: 'Atsakos' })).toHaveProperty('checked', true);
    expect(onChange).toHaveBeenLastCalledWith('b');
    await userEvent.keyboard('{ArrowUp}');
    expect(onChange).toHaveBeenLastCalledWith('a');
  });

  it('describes a row by its state in words and its explanation', () => {
    render(
      <RadioGroup legend="Ko darāt?" value="a" onChange={() => undefined}>
        <RadioRow value="a" label="Paņemu" state="incorrect" stateLabel="Nepareizi" feedback="Tas ir pārkāpums." />
      </RadioGroup>,
    );
    const radio = screen.getByRole('radio');
    const described = radio.getAttribute('aria-describedby')!.split(' ');
    expect(described.map((id) => document.getElementById(id)?.textContent)).toEqual(['Nepareizi', 'Tas ir pārkāpums.']);
  });
});

describe('Announcer', () => {
  function Sample({ undo }: { undo?: () => void }) {
    const announce = useAnnounce();
    const notify = useNotify();
    return (
      <>
        <button onClick={() => announce('Saglabāts')}>Teikt</button>
        <button onClick={() => notify({ message: 'Noņemts', action: { label: 'Atsaukt', onAction: () => undo?.() } })}>
          Noņemt
        </button>
        <button onClick={() => notify({ message: 'Īss', stayFor: 1000 })}>Īsi</button>
      </>
    );
  }
  const page = (undo?: () => void) => (
    <Announcer closeLabel="Aizvērt" regionLabel="Paziņojumi">
      <Sample undo={undo} />
    </Announcer>
  );

  it('says a sentence, and the same sentence again', () => {
    vi.useFakeTimers();
    const { container } = render(page());
    const live = container.querySelector('[aria-live=polite]')!;
    const press = () => act(() => screen.getByText('Teikt').click());
    press();
    act(() => vi.advanceTimersByTime(100));
    expect(live.textContent).toBe('Saglabāts');
    press();
    expect(live.textContent).toBe('');
    act(() => vi.advanceTimersByTime(100));
    expect(live.textContent).toBe('Saglabāts');
    vi.useRealTimers();
  });

  it('shows a bar that stays until its action is used', () => {
    vi.useFakeTimers();
    const undo = vi.fn();
    render(page(undo));
    act(() => screen.getByText('Noņemt').click());
    expect(within(screen.getByRole('status')).getByText('Noņemts')).toBeTruthy();
    act(() => vi.advanceTimersByTime(120_000));
    act(() => screen.getByRole('button', { name: 'Atsaukt' }).click());
    expect(undo).toHaveBeenCalledTimes(1);
    expect(screen.queryByText('Noņemts')).toBeNull();
    vi.useRealTimers();
  });

  it('a bar without an action goes by itself, but not while it has focus', () => {
    vi.useFakeTimers();
    render(page());
    act(() => screen.getByText('Īsi').click());
    act(() => screen.getByRole('button', { name: 'Aizvērt' }).focus());
    act(() => vi.advanceTimersByTime(5000));
    expect(screen.getByText('Īss')).toBeTruthy();
    act(() => screen.getByRole('button', { name: 'Aizvērt' }).blur());
    act(() => vi.advanceTimersByTime(1001));
    expect(screen.queryByText('Īss')).toBeNull();
    vi.useRealTimers();
  });
});

describe('Tabs', () => {
  it('moves by arrows, Home and End, with one stop for Tab', async () => {
    render(
      <Tabs
        label="Daļas"
        items={[
          { id: 'a', label: 'Lasīt', content: 'Pirmā' },
          { id: 'b', label: 'Pārbaude', content: 'Otrā' },
          { id: 'c', label: 'Sarunas', content: 'Trešā' },
        ]}
      />,
    );
    const user = userEvent.setup();
    await user.tab();
    expect(document.activeElement).toBe(screen.getByRole('tab', { name: 'Lasīt' }));
    await user.keyboard('{ArrowRight}');
    const second = screen.getByRole('tab', { name: 'Pārbaude' });
    expect(document.activeElement).toBe(second);
    expect(second.getAttribute('aria-selected')).toBe('true');
    expect(screen.getByRole('tabpanel', { name: 'Pārbaude' }).textContent).toBe('Otrā');
    await user.keyboard('{End}');
    expect(screen.getByRole('tabpanel').textContent).toBe('Trešā');
    await user.keyboard('{ArrowRight}');
    expect(screen.getByRole('tabpanel').textContent).toBe('Pirmā');
    await user.keyboard('{ArrowLeft}{Home}');
    expect(screen.getByRole('tabpanel').textContent).toBe('Pirmā');
    await user.tab();
    expect(document.activeElement).toBe(screen.getByRole('tabpanel'));
  });
});

describe('GlossaryPopover', () => {
  it('opens by press, closes by Esc with focus back, and by a press outside', async () => {
    render(
      <p>
        <GlossaryPopover term="Mentors" definition="Kas nāk līdzi." closeLabel="Aizvērt">
          mentoram
        </GlossaryPopover>{' '}
        <span>cits teksts</span>
      </p>,
    );
    const word = screen.getByRole('button', { name: 'mentoram' });
    expect(word.getAttribute('aria-expanded')).toBe('false');
    await userEvent.click(word);
    expect(word.getAttribute('aria-expanded')).toBe('true');
    expect(document.getElementById(word.getAttribute('aria-controls')!)?.textContent).toContain('Kas nāk līdzi.');
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByText('Kas nāk līdzi.')).toBeNull();
    expect(document.activeElement).toBe(word);
    await userEvent.click(word);
    await userEvent.click(screen.getByText('cits teksts'));
    expect(screen.queryByText('Kas nāk līdzi.')).toBeNull();
  });
});

describe('small ones', () => {
  it('PasswordField shows and hides', async () => {
    render(<PasswordField label="Parole" showLabel="Rādīt" hideLabel="Slēpt" />);
    const input = screen.getByLabelText<HTMLInputElement>('Parole');
    expect(input.type).toBe('password');
    await userEvent.click(screen.getByRole('button'));
    expect(input.type).toBe('text');
  });

  it('ProgressLine says its amount in words', () => {
    render(<ProgressLine label="Modulī" value={5} max={8} valueText="5 no 8 sadaļām" />);
    const bar = screen.getByRole('progressbar', { name: 'Modulī' });
    expect(bar.getAttribute('aria-valuetext')).toBe('5 no 8 sadaļām');
    expect(bar.getAttribute('aria-valuenow')).toBe('5');
  });

  it('Pagination keeps the ends and the neighbours, and no gap for a single page', () => {
    expect(pageList(5, 20)).toEqual([1, 'gap', 4, 5, 6, 'gap', 20]);
    expect(pageList(3, 5)).toEqual([1, 2, 3, 4, 5]);
    expect(pageList(4, 20)).toEqual([1, 2, 3, 4, 5, 'gap', 20]);
    expect(pageList(1, 1)).toEqual([1]);
    render(
      <Pagination
        page={2}
        pageCount={3}
        onPage={() => undefined}
        labels={{ nav: 'Lapas', previous: 'Iepriekšējā', next: 'Nākamā', page: (n) => `${n}. lapa` }}
      />,
    );
    expect(screen.getByRole('button', { name: '2. lapa' }).getAttribute('aria-current')).toBe('page');
  });
});
