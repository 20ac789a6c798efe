import { Prose } from '@lidzgaita/ui';
import { useT } from '../../../../platform/i18n';
import { PageTop } from '../../../../platform/page';

const parts = ['who', 'what', 'why', 'seen', 'kept', 'rights', 'complain'] as const;

/** What everybody is told before they give anything of themselves. */
export function NoticePage() {
  const t = useT();
  return (
    <div className="mx-auto max-w-prose">
      <PageTop title={t('privacy.notice')} lead={t('privacy.notice.lead')} />
      <Prose>
        {parts.map((part) => (
          <section key={part}>
            <h2>{t(`privacy.notice.${part}`)}</h2>
            <p>{t(`privacy.notice.${part}.text`)}</p>
          </section>
        ))}
      </Prose>
    </div>
  );
}
