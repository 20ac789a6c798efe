import { flatten, isGroup, type EvidenceKind, type Requirement } from '@lidzgaita/certification';
import type { LocalizedText } from '../../../platform/graphql/localized-text.js';
import type { StoredFact } from '../evidence/evidence.repository.js';
import { belongsTo } from '../evidence/evidence-rules.js';
import type { Open } from '../evidence/fact-view.js';
import { showsFacts, showsNote, showsOutcome, type Eye } from '../evidence/fact-visibility.js';
import type { EnrolmentStanding } from '../standings/standings.service.js';
import { present } from './present.js';
import type { HistoryEntry } from './volunteer.type.js';

/** What was signed, by the hash of its version. */
export type SignedTexts = ReadonlyMap<string, { title: LocalizedText; number: number }>;

const KIND_OF_FACT: Partial<Record<EvidenceKind, string>> = {
  'lessons-read': 'lessons-read',
  'cases-walked': 'cases-walked',
  'quiz-passed': 'attempt-passed',
  attendance: 'attendance-recorded',
  waiver: 'evidence-waived',
};

/** Every fact, those too that a later one corrects or withdraws. */
export function factEntries(enrolment: EnrolmentStanding, texts: SignedTexts, eye: Eye, open: Open): HistoryEntry[] {
  const asked = everAsked(enrolment);
  const overtaken = new Set(enrolment.facts.map(({ correctsId }) => correctsId));
  return enrolment.facts.flatMap((fact) => {
    const requirement = requirementOf(fact, asked);
    const leaf = requirement && !isGroup(requirement) ? requirement : undefined;
    if (!showsFacts(eye, fact.kind, leaf)) return [];
    const { id, kind, moduleId, minutes, percent, occurredOn, sessionId, correctsId, validUntil, version, recordedAt, recordedBy } = fact;
    const outcome = !fact.withdrawn && showsOutcome(eye, kind, leaf) ? open(fact).outcome : null;
    const text = version === null ? undefined : texts.get(version);
    // A renewal may not ask for what an earlier cycle asked for, so its name comes along.
    const params = {
      title: requirement?.title ?? text?.title, kind, occurredOn, moduleId, minutes, percent, sessionId, outcome, correctsId,
      version: text?.number, overtaken: overtaken.has(id) || null, until: kind === 'waiver' ? validUntil : null,
    };
    const reason = kind === 'waiver' && !fact.withdrawn ? fact.note : fact.reason;
    return { id, at: recordedAt, kind: kindOf(fact), actor: recordedBy, requirementId: requirement?.id ?? null, params: present(params), reason: showsNote(eye, kind, leaf) ? reason : null };
  });
}

/** The requirements of the first time and of renewals, those inside groups too. */
const everAsked = ({ rules }: EnrolmentStanding): Requirement[] => flatten([...rules.requirements, ...(rules.renewal.requirements ?? [])]);

/** A quiz is named by the requirement to pass it, before those that only read its mark. */
function requirementOf(fact: StoredFact, asked: readonly Requirement[]): Requirement | undefined {
  const about = asked.filter((each) => belongsTo(each, fact));
  return about.find(({ kind }) => kind === fact.kind) ?? about[0];
}

function kindOf({ kind, withdrawn, correctsId, source }: StoredFact): string {
  if (withdrawn) return kind === 'waiver' ? 'waiver-withdrawn' : 'evidence-withdrawn';
  const known = KIND_OF_FACT[kind] ?? (source === 'agreement' ? 'agreement-signed' : undefined);
  return known ?? (correctsId === null ? 'evidence-recorded' : 'evidence-corrected');
}
