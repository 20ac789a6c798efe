import type { PersonalColumn, TableRetention } from './retention.js';
import type { RuleId } from './retention-rules.js';

const OWN = 't.person_id = $1';
const ENROLLED = 't.enrolment_id in (select own.id from enrolment own where own.person_id = $1)';
const TRIED = 't.attempt_id in (select tried.id from quiz_attempt tried join enrolment own on own.id = tried.enrolment_id where own.person_id = $1)';
const YEAR_OLD = `t.attempt_id in (select old.id from quiz_attempt old where old.submitted_at < :now - interval '12 months')`;
const IN_REGISTER = `t.expires_on > :today - interval '10 years'`;
const OF_REGISTER = `exists (select 1 from certificate held where held.id = t.certificate_id and held.expires_on > :today - interval '10 years')`;
const OUT_OF_REGISTER = `t.certificate_id is not null and not ${OF_REGISTER}`;
const LATELY_SIGNED = `t.signed_on > :today - interval '10 years'`;
const GONE = `'—'`;

const of = (rule: RuleId, more: Omit<PersonalColumn, 'rule'> = {}): PersonalColumn => ({ rule, ...more });
const text = (rule: RuleId, more: Omit<PersonalColumn, 'rule'> = {}): PersonalColumn => of(rule, { blank: GONE, ...more });
const registered = (more: Omit<PersonalColumn, 'rule'> = {}): PersonalColumn => text('register', { kept: IN_REGISTER, due: `not (${IN_REGISTER})`, ...more });

/** Every column of every table, once. A test reads the database's own catalogue and misses what is not here. */
export const TABLES: Record<string, TableRetention> = {
  person: {
    title: { lv: 'Konts', en: 'Account' }, whose: 't.id = $1',
    personal: {
      given_name: of('account', { blank: `'Dzēsta'` }), family_name: of('account', { blank: `'persona'` }), email: of('account', { blank: `t.id::text || '@erased.invalid'` }), phone: of('account'),
      password_hash: of('account', { blank: `'!'`, secret: true }), last_seen_at: of('account'),
    },
    links: 'id', plain: 'locale disabled_at created_at erased_at',
  },
  role_grant: { title: { lv: 'Lomas', en: 'Roles' }, whose: OWN, gone: true, personal: { role: of('account') }, links: 'id person_id', plain: 'organisation_id region_code granted_at' },
  session: { title: { lv: 'Atvērtās sesijas', en: 'Open sessions' }, whose: OWN, gone: true, task: 'housekeeping', personal: { id_hash: of('access', { secret: true }) }, links: 'person_id', plain: 'created_at expires_at confirmed_at' },
  idempotency_key: { title: { lv: 'Nosūtīto pieprasījumu numuri', en: 'Numbers of requests sent' }, whose: OWN, gone: true, task: 'housekeeping', personal: { key: of('access'), body_hash: of('access', { secret: true }), answer: of('access') }, links: 'person_id', plain: 'operation created_at' },
  invitation: {
    title: { lv: 'Uzaicinājumi', en: 'Invitations' }, whose: '(t.person_id = $1 or t.email = (select own.email from person own where own.id = $1))', gone: true,
    due: `coalesce(t.accepted_at, t.withdrawn_at, t.expires_at) < :now - interval '60 days'`,
    personal: { email: of('access'), given_name: of('access'), family_name: of('access'), token_hash: of('access', { secret: true }) },
    links: 'id person_id invited_by_id', plain: 'cohort_id locale sent_at expires_at withdrawn_at accepted_at',
  },
  name_correction: {
    title: { lv: 'Lūgumi labot vārdu', en: 'Requests to correct the name' }, whose: OWN, gone: true, due: `t.decided_at < :now - interval '12 months'`,
    personal: { given_name: of('account'), family_name: of('account') }, links: 'id person_id decided_by_id', plain: 'asked_at decided_at accepted',
  },
  saved_filter: { title: { lv: 'Saglabātie filtri', en: 'Saved filters' }, whose: OWN, gone: true, personal: { name: of('account'), query: of('account') }, links: 'id person_id' },
  nudge: { title: { lv: 'Koordinatora atgādinājumi', en: 'Reminders by the coordinator' }, whose: OWN, gone: true, personal: { sent_on: of('learning') }, links: 'person_id enrolment_id sent_by_id' },
  reminder_sent: { title: { lv: 'Nosūtītie atgādinājumi', en: 'Reminders sent' }, whose: OWN, gone: true, personal: { item_id: of('learning') }, links: 'person_id', plain: 'due_on step sent_at' },
  agreement_notice: { title: { lv: 'Paziņojumi par vienošanām', en: 'Notices of agreements' }, whose: OWN, gone: true, personal: { sent_at: of('learning') }, links: 'person_id', plain: 'hash' },
  enrolment: { title: { lv: 'Dalība kohortās', en: 'Cohorts' }, whose: OWN, links: 'id person_id', plain: 'cohort_id enrolled_at programme_edition_hash' },
  certification_cycle: { title: { lv: 'Apliecības cikli', en: 'Cycles of certification' }, whose: ENROLLED, personal: { reason: of('service') }, links: 'enrolment_id opened_by_id', plain: 'number programme_edition_hash opened_on lapsed changes' },
  lesson_progress: { title: { lv: 'Izlasītās nodarbības', en: 'Lessons read' }, whose: ENROLLED, gone: true, personal: { lesson_id: of('learning') }, links: 'enrolment_id', plain: 'module_id block read_at updated_at read_edition' },
  case_run: { title: { lv: 'Izietās situācijas', en: 'Cases walked through' }, whose: ENROLLED, gone: true, personal: { choices: of('learning') }, links: 'id enrolment_id', plain: 'module_id case_id finished_at recorded_at' },
  quiz_attempt: {
    title: { lv: 'Testu mēģinājumi', en: 'Attempts at tests' }, whose: ENROLLED, links: 'id enrolment_id',
    plain: 'module_id edition_hash number seed question_ids policy state started_at submitted_at points percent passed safety_missed question_versions due_at closes_at closed_by reopenings waiting max',
  },
  quiz_answer: {
    title: { lv: 'Atbildes testos', en: 'Answers in tests' }, whose: TRIED, personal: { response: of('answers', { blank: `'null'::jsonb`, due: YEAR_OLD }) },
    links: 'id attempt_id', plain: 'question_id revision saved_at checked certainty',
  },
  question_mark: { title: { lv: 'Atbilžu punkti', en: 'Points for answers' }, whose: TRIED, links: 'attempt_id origin_id', plain: 'question_id number version earned of correct answered counted pending voided origin at' },
  given_mark: { title: { lv: 'Trenera vērtējumi', en: 'Marks by trainers' }, whose: TRIED, personal: { comment: of('answers', { due: YEAR_OLD }) }, links: 'id attempt_id marker_id', plain: 'question_id round levels earned of agreed at' },
  attempt_event: { title: { lv: 'Mēģinājumu gaita', en: 'Course of attempts' }, whose: TRIED, personal: { reason: of('answers', { due: YEAR_OLD }) }, links: 'id attempt_id actor_id', plain: 'kind points percent passed at' },
  accommodation: {
    title: { lv: 'Papildu laiks un mēģinājumi', en: 'Extra time and attempts' }, whose: ENROLLED, personal: { reason: text('support'), ended_reason: of('support') },
    links: 'id enrolment_id set_by_id ended_by_id', plain: 'cohort_id module_id extra_minutes extra_attempts opens_on closes_on set_at ended_at',
  },
  evidence: {
    title: { lv: 'Prasību pierādījumi', en: 'Evidence for requirements' }, whose: OWN, personal: { note: of('service'), reason: of('service'), ratings: of('service') },
    links: 'id person_id recorded_by_id corrects_id source_id',
    plain: 'kind module_id cohort_id session_id occurred_on valid_until minutes percent outcome withdrawn recorded_at source requirement_id version place',
  },
  record_check: {
    title: { lv: 'Sodāmības pārbaudes iznākums', en: 'Outcome of the record check' }, whose: 't.fact_id in (select own.id from evidence own where own.person_id = $1)', gone: true, task: 'purge-record-checks',
    personal: { sealed: of('record-check', { secret: true }) }, links: 'fact_id', plain: 'purge_after',
  },
  reference_request: {
    title: { lv: 'Atsauksmes', en: 'References' }, whose: ENROLLED, gone: true, task: 'references-purge',
    // Referees were promised that the volunteer does not learn what they said, nor how to reach them.
    personal: {
      referee_name: of('vetting'), email: of('vetting', { secret: true }), relation: of('vetting'), counts: of('vetting', { secret: true }),
      token_hash: of('access', { secret: true, due: `t.expires_at < :now - interval '60 days'` }), sealed: of('vetting', { secret: true }),
    },
    links: 'id enrolment_id asked_by_id answer_key', plain: 'locale asked_at round sent_at expires_at reminded_at withdrawn_at answered_at purged_at',
  },
  agreement_signature: {
    title: { lv: 'Parakstītās vienošanās', en: 'Agreements signed' }, whose: OWN, personal: { typed_name: text('undertaking', { kept: LATELY_SIGNED, due: `not (${LATELY_SIGNED})` }) },
    links: 'id person_id enrolment_id', plain: 'hash signed_on signed_at',
  },
  decision: {
    title: { lv: 'Lēmumi', en: 'Decisions' }, whose: ENROLLED, personal: { reason: text('register', { kept: OF_REGISTER, due: OUT_OF_REGISTER }), limits: of('register', { kept: OF_REGISTER, due: OUT_OF_REGISTER }), next_steps: of('service') },
    links: 'id enrolment_id certificate_id decided_by_id approved_by_id', plain: 'kind decided_on decided_at review_on approved_at',
  },
  proposal: {
    title: { lv: 'Ierosinātie lēmumi', en: 'Decisions proposed' }, whose: ENROLLED, personal: { reason: text('service'), limits: of('service'), answer: of('service') },
    links: 'id enrolment_id certificate_id proposed_by_id answered_by_id decision_id', plain: 'kind proposed_at state answered_at',
  },
  certificate: {
    title: { lv: 'Apliecības', en: 'Certificates' }, whose: ENROLLED,
    personal: { holder: registered(), credential: registered({ blank: `'{}'::jsonb` }), pdf: registered({ blank: `''::bytea` }), reissue_reason: of('register', { due: `not (${IN_REGISTER})`, blank: `case when t.reissue_reason is null then null else ${GONE} end` }) },
    links: 'id enrolment_id supersedes_id code number', plain: 'cycle programme_edition_hash organisation_id issued_on expires_on status_index issue',
  },
  clearance: { title: { lv: 'Pielaides', en: 'Clearances' }, whose: ENROLLED, personal: { limits: of('service') }, links: 'id enrolment_id granted_by_id', plain: 'setting place granted_on valid_until granted_at' },
  clearance_end: { title: { lv: 'Pielaides beigas', en: 'Ends of clearances' }, whose: 't.clearance_id in (select held.id from clearance held join enrolment own on own.id = held.enrolment_id where own.person_id = $1)', personal: { reason: text('service') }, links: 'clearance_id ended_by_id', plain: 'ended_on ended_at' },
  match: { title: { lv: 'Saiknes', en: 'Matches' }, whose: ENROLLED, links: 'id enrolment_id reference started_by_id', plain: 'started_on started_at' },
  match_event: {
    title: { lv: 'Saiknes gaita', en: 'Course of matches' }, whose: 't.match_id in (select held.id from match held join enrolment own on own.id = held.enrolment_id where own.person_id = $1)',
    personal: { reason: of('service', { blank: `case when t.reason is null then null else ${GONE} end` }) }, links: 'id match_id recorded_by_id', plain: 'number kind contacts occurred_on recorded_at',
  },
  standing_row: {
    title: { lv: 'Stāvoklis darba sarakstā', en: 'Standing in the worklist' }, whose: OWN, gone: true, personal: { state: of('learning') }, links: 'enrolment_id person_id',
    plain: 'cohort_id programme_id programme_edition_hash lane phase met total blockers movers stages steps expires_on due_on due_requirement waiting_since cleared matched stale_from',
  },
  standing_due: { title: { lv: 'Pārrēķināmais', en: 'To be worked out anew' }, links: 'id enrolment_id' },
  erasure_notice: { title: { lv: 'Paziņojumi par dzēšanas termiņu', en: 'Notices that erasure is due' }, whose: OWN, gone: true, links: 'person_id', plain: 'due_on told_at' },
  erasure: { title: { lv: 'Dzēšanas', en: 'Erasures' }, links: 'id person_id erased_by_id', plain: 'reason at rules transaction began' },
  // What happened, to whom, by whom: ids and codes only, and what `Audit` is given is held to that by a test.
  audit_entry: { title: { lv: 'Žurnāls', en: 'Audit log' }, links: 'actor_id subject_id detail', plain: 'seq at action subject_type previous_hash hash' },
  regrade: { title: { lv: 'Pārvērtējumi', en: 'Regrades' }, links: 'actor_id changes', plain: 'id module_id question_id version action edition_hash cohort_ids reason at' },
  // Hashes of addresses, for a quarter of an hour.
  rate_limit: { title: { lv: 'Mēģinājumu skaits', en: 'Counts of tries' }, plain: 'key points expire' },
  agreement_edition: { title: { lv: 'Vienošanos teksti', en: 'Texts of agreements' }, plain: 'hash agreement_id number compiled published_at' },
  cohort: { title: { lv: 'Kohortas', en: 'Cohorts' }, plain: 'id title programme_edition_hash organisation_id region_code starts_on ends_on capacity' },
  current_edition: { title: { lv: 'Spēkā esošie izdevumi', en: 'Current editions' }, plain: 'kind id hash source file_rules since' },
  migration: { title: { lv: 'Migrācijas', en: 'Migrations' }, plain: 'id timestamp name' },
  module_edition: { title: { lv: 'Moduļu izdevumi', en: 'Editions of modules' }, plain: 'hash module_id number compiled published_at' },
  organisation: { title: { lv: 'Iestādes', en: 'Organisations' }, plain: 'id code name' },
  place: { title: { lv: 'Vietas', en: 'Places' }, plain: 'code name closed' },
  programme_edition: { title: { lv: 'Programmu izdevumi', en: 'Editions of programmes' }, plain: 'hash programme_id number compiled published_at' },
  region: { title: { lv: 'Reģioni', en: 'Regions' }, plain: 'code name' },
  seal_certificate: { title: { lv: 'Zīmoga sertifikāti', en: 'Certificates of the seal' }, plain: 'id certificate sealed_secret created_at valid_until' },
  signing_key: { title: { lv: 'Parakstu atslēgas', en: 'Signing keys' }, plain: 'id sealed_secret created_at compromised_from' },
  training_session: { title: { lv: 'Nodarbības', en: 'Training sessions' }, plain: 'id cohort_id title starts_at ends_at minutes mode place' },
};
