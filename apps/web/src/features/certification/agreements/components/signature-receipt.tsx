import { Button, Card, KeyValueList, StatusWord } from '@lidzgaita/ui';
import { Printer } from 'lucide-react';
import { formatDate, formatTime } from '../../../../platform/dates';
import { useLocale, useT } from '../../../../platform/i18n';
import type { AgreementVersion, Signature } from '../agreement';

interface SignatureReceiptProps {
  version: AgreementVersion;
  /** None when it was signed on paper. */
  signature: Signature | undefined;
  onPaperAt?: string | null | undefined;
}

/** Who signed what and when; it goes on paper with the text below it. */
export function SignatureReceipt({ version, signature, onPaperAt }: SignatureReceiptProps) {
  const t = useT();
  const locale = useLocale();
  const at = (instant: string) => t('agreements.receipt.at', { date: formatDate(instant, locale), time: formatTime(instant, locale) });
  const items = signature
    ? [
        { id: 'who', key: t('agreements.receipt.who'), value: signature.typedName },
        { id: 'when', key: t('agreements.receipt.when'), value: at(signature.signedAt) },
      ]
    : [{ id: 'paper', key: t('agreements.receipt.paper'), value: onPaperAt ? at(onPaperAt) : '' }];
  return (
    <Card
      aria-labelledby="kvits"
      headingLevel={2}
      title={<span id="kvits">{t('agreements.receipt')}</span>}
      actions={
        <Button variant="secondary" className="no-print" icon={<Printer aria-hidden />} onClick={() => print()}>
          {t('agreements.print')}
        </Button>
      }
    >
      <StatusWord tone="success">{t('agreements.state.SIGNED')}</StatusWord>
      <KeyValueList
        className="mt-3"
        layout="stacked"
        items={[
          ...items,
          { id: 'version', key: t('agreements.receipt.version'), value: t('agreements.version', { number: version.number }) },
          {
            id: 'hash',
            key: t('agreements.receipt.hash'),
            value: <code className="font-mono text-small">{version.hash.match(/.{8}/g)?.join(' ')}</code>,
          },
        ]}
      />
    </Card>
  );
}
