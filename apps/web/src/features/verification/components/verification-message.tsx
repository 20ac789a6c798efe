import { CircleHelp } from 'lucide-react';

interface VerificationMessageProps {
  title: string;
  advice: string;
}

export function VerificationMessage({ title, advice }: VerificationMessageProps) {
  return (
    <div role="status" className="rounded-lg border-2 border-edge bg-surface p-5 sm:p-6">
      <h2 className="flex items-start gap-3 text-h2">
        <CircleHelp aria-hidden className="mt-1 size-8 shrink-0 text-muted" />
        {title}
      </h2>
      <p className="mt-2">{advice}</p>
    </div>
  );
}
