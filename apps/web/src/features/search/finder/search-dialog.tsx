import { Button, Dialog } from '@lidzgaita/ui';
import { Search } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useState } from 'react';
import { useNavigate } from 'react-router';
import { useT } from '../../../platform/i18n';
import type { Choice, Page } from './choice';
import { recentOf, remember } from './recent';
import { useFinds } from './use-finds';

interface SearchDialogProps {
  viewerId: string;
  pages: Page[];
  onClose: () => void;
}

/** A field and what is found under it: the focus stays in the field, the arrows move, Enter opens. */
export function SearchDialog({ viewerId, pages, onClose }: SearchDialogProps) {
  const t = useT();
  const id = useId();
  const navigate = useNavigate();
  const { text, type, groups, waiting, offline, failed, again } = useFinds(pages, recentOf(viewerId));
  const [active, setActive] = useState(0);
  const choices = groups.flatMap((group) => group.choices);
  const at = Math.min(active, choices.length - 1);
  const optionId = (index: number) => `${id}-${index}`;

  const open = (choice: Choice) => {
    remember(viewerId, choice);
    onClose();
    void navigate(choice.to);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };
    const step = steps[event.key];
    if (step !== undefined && choices.length > 0) setActive((at + step + choices.length) % choices.length);
    else if (event.key === 'Enter' && choices[at] && !waiting) open(choices[at]);
    else return;
    event.preventDefault();
  };
  useEffect(() => {
    document.getElementById(`${id}-${at}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, at]);

  const status = offline ? t('search.offline') : failed ? t('search.failed') : waiting ? t('search.waiting') : t('search.found', { n: choices.length });
  let index = 0;
  return (
    <Dialog open onClose={onClose} title={t('search.title')} closeLabel={t('search.close')}>
      <label htmlFor={id} className="block text-small text-muted">
        {t(pages.some(({ to }) => to === '/darbi') ? 'search.hint.staff' : 'search.hint')}
      </label>
      <span className="relative mt-2 block">
        <Search aria-hidden className="pointer-events-none absolute inset-y-0 start-3 my-auto size-5 text-muted" />
        <input
          id={id}
          data-autofocus
          type="text"
          role="combobox"
          aria-expanded={choices.length > 0}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={choices.length > 0 ? optionId(at) : undefined}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          enterKeyHint="go"
          maxLength={100}
          value={text}
          onChange={(event) => {
            type(event.target.value);
            setActive(0);
          }}
          onKeyDown={onKeyDown}
          className="block min-h-12 w-full rounded-sm border-2 border-edge bg-surface py-2 ps-10 pe-3 text-body text-ink hover:border-ink"
        />
      </span>
      <p role="status" className="min-h-6 text-small text-muted">
        {status}
      </p>
      {failed && (
        <Button variant="secondary" onClick={again}>
          {t('search.again')}
        </Button>
      )}
      <div id={`${id}-list`} role="listbox" aria-label={t('search.results')} className="-mx-2 max-h-[50dvh] overflow-y-auto overscroll-contain">
        {groups.map((group) => (
          <div key={group.label} role="group" aria-labelledby={`${id}-${group.label}`} className="pb-2">
            <div id={`${id}-${group.label}`} role="presentation" className="px-2 py-1 text-small font-semibold text-muted">
              {t(group.label)}
            </div>
            {group.choices.map((choice) => {
              const own = index++;
              return (
                <Option key={`${choice.to} ${choice.title}`} id={optionId(own)} choice={choice} active={own === at} onPoint={() => setActive(own)} onOpen={() => open(choice)} />
              );
            })}
          </div>
        ))}
      </div>
    </Dialog>
  );
}

interface OptionProps {
  id: string;
  choice: Choice;
  active: boolean;
  onPoint: () => void;
  onOpen: () => void;
}

function Option({ id, choice: { title, detail }, active, onPoint, onOpen }: OptionProps) {
  return (
    <button
      type="button"
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={active}
      onPointerMove={active ? undefined : onPoint}
      onClick={onOpen}
      className="flex min-h-12 w-full cursor-pointer flex-wrap items-center text-start gap-x-3 rounded-md border-2 border-transparent px-2 py-1 aria-selected:border-primary aria-selected:bg-primary-soft"
    >
      <span className="font-semibold">{title}</span>
      {detail && <span className="text-small text-muted">{detail}</span>}
    </button>
  );
}
