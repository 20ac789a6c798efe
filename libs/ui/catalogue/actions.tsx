import { useState } from 'react';
import { Copy, Download, EllipsisVertical, Mail, Pencil, Printer, Trash2, ArrowRight } from 'lucide-react';
import { Button, Dialog, LinkButton, Menu, TextField, TextLink, useAnnounce, useNotify } from '../src';
import { Row, Section } from './section';
import { texts, type Lang } from './texts';

export function Actions({ lang }: { lang: Lang }) {
  const t = texts[lang];
  const [busy, setBusy] = useState(false);
  const [open, setOpen] = useState<'none' | 'form' | 'danger'>('none');
  const notify = useNotify();
  const announce = useAnnounce();
  return (
    <>
      <Section id="button" title="Button">
        <Row>
          <Button icon={<ArrowRight aria-hidden />}>Turpināt</Button>
          <Button variant="secondary">Saglabāt melnrakstu</Button>
          <Button variant="quiet">Atcelt</Button>
          <Button variant="danger">Dzēst</Button>
        </Row>
        <Row label="Aizņemta un nepieejama">
          <Button
            busy={busy}
            busyLabel="Saglabā…"
            onClick={() => {
              setBusy(true);
              setTimeout(() => setBusy(false), 1500);
            }}
          >
            Saglabāt atbildi
          </Button>
          <Button busy busyLabel="Saglabā…">
            Saglabāt atbildi
          </Button>
          <Button variant="secondary" disabled>
            Iesniegt
          </Button>
        </Row>
        <Row label="Blīva, tikai tabulās">
          <Button size="compact">Apstiprināt</Button>
          <Button size="compact" variant="secondary" icon={<Download aria-hidden />}>
            Lejupielādēt CSV
          </Button>
          <Button size="compact" variant="quiet">
            Notīrīt
          </Button>
        </Row>
      </Section>

      <Section id="link-button" title="LinkButton, TextLink">
        <Row>
          <LinkButton href="#link-button">Sākt 3. moduli</LinkButton>
          <LinkButton href="#link-button" variant="secondary" icon={<Printer aria-hidden />}>
            Drukāt kabatas versiju
          </LinkButton>
          <TextLink href="#link-button" standalone icon={<Download aria-hidden />}>
            Lejupielādēt moduli (2,4 MB)
          </TextLink>
        </Row>
        <p className="max-w-prose">
          Ja Jums vajag padomu, <TextLink href="#link-button">rakstiet koordinatorei</TextLink>; atbilde būs divu darba
          dienu laikā.
        </p>
      </Section>

      <Section id="menu" title="Menu">
        <Row>
          <Menu
            label="Darbības"
            title="Izvēlēti 3 cilvēki"
            items={[
              { id: 'mail', label: 'Nosūtīt atgādinājumu', icon: <Mail aria-hidden /> },
              { id: 'copy', label: 'Kopēt e-pasta adreses', icon: <Copy aria-hidden />, description: 'Trīs adreses' },
              { id: 'edit', label: 'Mainīt grupu', icon: <Pencil aria-hidden />, disabled: true },
              { id: 'remove', label: 'Noņemt no grupas', icon: <Trash2 aria-hidden />, startsGroup: true },
            ]}
          />
          <Menu
            label="Vēl darbības ar Ilzi Kalniņu"
            iconOnly
            icon={<EllipsisVertical aria-hidden />}
            variant="quiet"
            items={[{ id: 'open', label: 'Atvērt' }]}
          />
        </Row>
      </Section>

      <Section id="dialog" title="Dialog">
        <Row>
          <Button variant="secondary" onClick={() => setOpen('form')}>
            Mainīt tikšanās laiku
          </Button>
          <Button variant="secondary" onClick={() => setOpen('danger')}>
            Dzēst melnrakstu
          </Button>
        </Row>
        <Dialog
          open={open === 'form'}
          onClose={() => setOpen('none')}
          title="Mainīt tikšanās laiku"
          closeLabel={t.close}
          actions={
            <>
              <Button onClick={() => setOpen('none')}>Saglabāt laiku</Button>
              <Button variant="quiet" onClick={() => setOpen('none')}>
                Atcelt
              </Button>
            </>
          }
        >
          <p>Dalībnieki saņems ziņu par jauno laiku.</p>
          <TextField label="Iemesls" hint="To redzēs visi grupas dalībnieki." />
        </Dialog>
        <Dialog
          open={open === 'danger'}
          onClose={() => setOpen('none')}
          title="Vai dzēst melnrakstu „Robežas un uzticēšanās”?"
          closeLabel={t.close}
          size="small"
          actions={
            <>
              <Button variant="danger" onClick={() => setOpen('none')}>
                Dzēst melnrakstu
              </Button>
              <Button variant="secondary" onClick={() => setOpen('none')}>
                Paturēt
              </Button>
            </>
          }
        >
          <p>Publicētā versija paliek. Melnraksta izmaiņas vairs nevarēs atgūt.</p>
        </Dialog>
      </Section>

      <Section id="announcer" title="Announcer, ConfirmationBar">
        <Row>
          <Button
            variant="secondary"
            onClick={() =>
              notify({
                message: 'Ilze Kalniņa noņemta no grupas.',
                action: { label: 'Atsaukt', onAction: () => announce('Atsaukts') },
              })
            }
          >
            Noņemt no grupas
          </Button>
          <Button variant="secondary" onClick={() => notify({ message: 'Atbilde saglabāta 14.20.' })}>
            Saglabāt
          </Button>
          <Button
            variant="secondary"
            onClick={() => notify({ message: 'Neizdevās nosūtīt. Mēģiniet vēlreiz.', tone: 'error' })}
          >
            Nosūtīt
          </Button>
        </Row>
      </Section>
    </>
  );
}
