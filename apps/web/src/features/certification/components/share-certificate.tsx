import { Button, useNotify } from '@lidzgaita/ui';
import { Copy } from 'lucide-react';
import { encode } from 'uqr';
import { useMemo } from 'react';
import { useT } from '../../../platform/i18n';

interface ShareCertificateProps {
  code: string;
}

/** The public address of a certificate: as a picture to scan, as text, and to copy. */
export function ShareCertificate({ code }: ShareCertificateProps) {
  const t = useT();
  const notify = useNotify();
  const address = `${location.origin}/v/${code}`;
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(address);
      notify({ message: t('certification.share.copied') });
    } catch {
      notify({ message: t('certification.share.not-copied', { address }), tone: 'error' });
    }
  };
  return (
    <figure className="grid justify-items-start gap-2">
      <QrCode text={address} label={t('certification.share.qr')} />
      <figcaption className="max-w-56 text-small text-muted">{t('certification.share.advice')}</figcaption>
      <Button variant="secondary" icon={<Copy aria-hidden />} onClick={() => void copy()}>
        {t('certification.share.copy')}
      </Button>
    </figure>
  );
}

/** Dark on light in every theme: scanners expect it. */
function QrCode({ text, label }: { text: string; label: string }) {
  const { size, path } = useMemo(() => {
    const { data, size: width } = encode(text, { border: 2 });
    const squares = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')));
    return { size: width, path: squares.join('') };
  }, [text]);
  return (
    <svg role="img" aria-label={label} viewBox={`0 0 ${size} ${size}`} shapeRendering="crispEdges" className="size-48 rounded-sm">
      <path d={`M0 0h${size}v${size}h-${size}z`} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
