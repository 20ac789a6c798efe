import { cx } from '@lidzgaita/ui';
import { CircleCheck, CircleHelp, CircleX, LoaderCircle } from 'lucide-react';
import type { ReactNode } from 'react';
import { useT } from '../../../platform/i18n';
import type { Compared, NotCompared } from '../compare';

interface ComparedFileProps {
  name: string;
  outcome: Compared | NotCompared | 'busy';
}

export function ComparedFile({ name, outcome }: ComparedFileProps) {
  const t = useT();
  if (outcome === 'busy') return <Box icon={<LoaderCircle aria-hidden className="animate-turn" />} title={t('verification.file.busy')} name={name} />;
  if (typeof outcome === 'string') return <Box icon={<CircleHelp aria-hidden />} title={t(`verification.file.${outcome}`)} name={name} />;
  if (outcome.same) {
    return (
      <Box tone="border-success bg-success-soft" icon={<CircleCheck aria-hidden className="text-success" />} title={t(`verification.file.same.${outcome.file}`)} name={name}>
        <p>{t('verification.file.same.status')}</p>
      </Box>
    );
  }
  return (
    <Box tone="border-error bg-error-soft" icon={<CircleX aria-hidden className="text-error" />} title={t('verification.file.changed')} name={name}>
      {outcome.file === 'pdf' ? <p>{t(`verification.file.seal.${outcome.seal}`)}</p> : <Differences differences={outcome.differences} />}
    </Box>
  );
}

function Differences({ differences }: { differences: Extract<Compared, { file: 'json' }>['differences'] }) {
  const t = useT();
  return (
    <>
      <p>{t('verification.file.differences', { n: differences.length })}</p>
      <ul className="mt-1 list-disc ps-5">
        {differences.map(({ at, kind }) => (
          <li key={`${at} ${kind}`}>
            {at ? <code className="font-mono text-small wrap-anywhere">{at}</code> : t('verification.file.whole')}: {t(`verification.file.kind.${kind}`)}
          </li>
        ))}
      </ul>
    </>
  );
}

function Box({ tone = 'border-edge bg-surface', icon, title, name, children }: { tone?: string; icon: ReactNode; title: string; name: string; children?: ReactNode }) {
  const t = useT();
  return (
    <div className={cx('rounded-lg border-2 p-4', tone)}>
      <p className="flex items-start gap-2 font-semibold [&>svg]:mt-0.5 [&>svg]:size-6 [&>svg]:shrink-0">
        {icon}
        {title}
      </p>
      {children && <div className="mt-1">{children}</div>}
      <p className="mt-1 text-small text-muted wrap-anywhere">{t('verification.file.result', { name })}</p>
    </div>
  );
}
