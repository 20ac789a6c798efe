import { Button, Callout, KeyValueList } from '@lidzgaita/ui';
import { useEffect, useRef, useState } from 'react';
import { type RegradeAction, RegradePreviewDocument } from '../../../../generated/graphql';
import { refusalText, useOperation } from '../../../../platform/graphql';
import { useT } from '../../../../platform/i18n';
import { Loaded, NotFound } from '../../../../platform/page';
import { refreshTests } from '../../staff/refresh-tests';
import { type Regrade, resultChanged } from '../../staff/regrade-list';
import { ChangeList } from './change-list';
import { RegradeDialog } from './regrade-dialog';

interface RegradePlanProps {
  target: { moduleId: string; questionId: string; version: string; action: RegradeAction };
  onDone: (regrade: Regrade) => void;
}

/** What a regrade would change, reckoned by the server without changing anything. */
export function RegradePlan({ target, onDone }: RegradePlanProps) {
  const t = useT();
  const query = useOperation(RegradePreviewDocument, target);
  const [confirming, setConfirming] = useState(false);
  const [renewed, setRenewed] = useState(false);
  const notice = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (renewed && !query.isFetching) notice.current?.focus();
  }, [renewed, query.isFetching]);

  return (
    <Loaded query={query}>
      {({ regradePreview: preview }) => {
        if (!preview) return <NotFound />;
        if (preview.refusal) {
          return (
            <Callout label={t('assessment.staff.regrade.refused')}>
              <p>{refusalText(t, { code: preview.refusal })}</p>
            </Callout>
          );
        }
        const { changes, misfits, plan } = preview;
        const touched = changes.filter(resultChanged);
        const unchanged = preview.unchanged + changes.length - touched.length;
        return (
          <>
            <div ref={notice} tabIndex={-1} className="focus-quiet empty:hidden">
              {renewed && (
                <Callout kind="warning" label={t('assessment.staff.regrade.renewed')} className="mb-6">
                  <p>{t('refusal.plan-outdated')}</p>
                </Callout>
              )}
            </div>
            <KeyValueList
              className="mb-6 max-w-form"
              items={[
                { id: 'changes', key: t('assessment.staff.regrade.changes'), value: t('assessment.staff.results', { n: touched.length }) },
                { id: 'unchanged', key: t('assessment.staff.regrade.unchanged'), value: t('assessment.staff.results', { n: unchanged }) },
                ...(misfits > 0
                  ? [{
                      id: 'misfits',
                      key: t('assessment.staff.regrade.misfits'),
                      value: (
                        <>
                          {t('assessment.staff.results', { n: misfits })}
                          <span className="block text-small text-muted">{t('assessment.staff.regrade.misfits.why')}</span>
                        </>
                      ),
                    }]
                  : []),
              ]}
            />
            <ChangeList caption={t('assessment.staff.regrade.plan')} changes={changes} />
            <div className="mt-6">
              <Button onClick={() => setConfirming(true)}>{t('assessment.staff.regrade.submit')}</Button>
              {touched.length === 0 && <p className="mt-2 max-w-prose text-small text-muted">{t('assessment.staff.regrade.nothing')}</p>}
            </div>
            {confirming && (
              <RegradeDialog
                target={target}
                plan={plan}
                changes={touched}
                onClose={() => setConfirming(false)}
                onOutdated={() => {
                  setConfirming(false);
                  setRenewed(true);
                  refreshTests();
                }}
                onDone={onDone}
              />
            )}
          </>
        );
      }}
    </Loaded>
  );
}
