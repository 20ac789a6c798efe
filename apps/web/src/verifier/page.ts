import './style.css';
import { judge, readCredential, readKeys, readStatusList, type SavedKeys, type Verdict } from './judge';
import { type Language, type Word, words } from './words';

const state: { language: Language; keys?: SavedKeys; lists: Record<string, unknown>[]; chosen: string; credential?: Record<string, unknown> | 'unreadable'; faults: Partial<Record<'keys' | 'lists', boolean>> } = {
  language: navigator.language.startsWith('en') ? 'en' : 'lv',
  lists: [],
  chosen: '',
  faults: {},
};

const say = (word: Word, values: Record<string, string | number> = {}): string =>
  Object.entries(values).reduce((text, [name, value]) => text.replace(`{${name}}`, String(value)), words[state.language][word] as string);

const tags: Record<Language, string> = { lv: 'lv-LV', en: 'en-GB' };
const format = (instant: string, withTime: boolean): string =>
  Number.isNaN(Date.parse(instant))
    ? instant
    : new Intl.DateTimeFormat(tags[state.language], { dateStyle: 'long', timeZone: 'Europe/Riga', ...(withTime && { timeStyle: 'short' }) }).format(new Date(instant));

const find = <E extends HTMLElement>(selector: string): E => document.querySelector<E>(selector)!;

function element(tag: string, text: string, className = ''): HTMLElement {
  const made = document.createElement(tag);
  made.textContent = text;
  if (className) made.className = className;
  return made;
}

/** Every fixed text has its word in `data-say`. */
function translate(): void {
  document.documentElement.lang = state.language;
  document.title = say('title');
  document.querySelectorAll<HTMLElement>('[data-say]').forEach((each) => (each.textContent = say(each.dataset.say as Word)));
  find('#language').lang = state.language === 'lv' ? 'en' : 'lv';
}

function showNotes(): void {
  const { keys, lists, faults } = state;
  const names = (keys?.issuers ?? []).map(({ name }) => (typeof name === 'string' ? name : (name[state.language] ?? ''))).join(', ');
  note('#keys-note', faults.keys ? say('keysBad') : keys ? say('keysGood', { names, date: keys.savedAt ? format(keys.savedAt, true) : '?' }) : '', faults.keys);
  note('#certificate-note', state.chosen && say('chosen', { name: state.chosen }));
  note('#lists-note', faults.lists ? say('listsBad') : lists.length > 0 ? say('listsGood', { n: lists.length }) : '', faults.lists);
}

function note(selector: string, text: string, fault = false): void {
  const place = find(selector);
  place.textContent = text;
  place.className = fault ? 'note fault' : 'note';
}

async function showResult(): Promise<void> {
  const result = find('#result');
  const { credential, keys } = state;
  if (!credential) return result.replaceChildren();
  const heading = element('h2', say('result'));
  if (credential === 'unreadable') return result.replaceChildren(heading, box('refused', say('unreadable')));
  if (!keys) return result.replaceChildren(heading, box('unknown', say('needKeys')));
  const verdict = await judge(credential, keys, state.lists, new Date());
  // What a forgery says is not worth reading.
  result.replaceChildren(heading, answer(verdict), ...(signed(verdict) ? [contents(verdict)] : []));
}

const signed = (verdict: Verdict): boolean => verdict.kind !== 'refused' || ['revoked', 'suspended', 'expired', 'not-yet-valid'].includes(verdict.reason);

function answer(verdict: Verdict): HTMLElement {
  if (verdict.kind === 'valid') return box('valid', say('valid'), say('validDetail', { date: format(verdict.asOf, true) }));
  if (verdict.kind === 'unknown') return box('unknown', say('unknown'), say('unknownDetail'));
  return box('refused', say('refused'), say(`reason.${verdict.reason}` as Word), say('code', { code: verdict.code }));
}

const SIGNS = { valid: '✓', unknown: '?', refused: '✕' };

function box(kind: keyof typeof SIGNS, title: string, ...details: string[]): HTMLElement {
  const made = element('div', '', `box ${kind}`);
  const line = element('p', '', 'verdict');
  const sign = element('span', SIGNS[kind]);
  sign.setAttribute('aria-hidden', 'true');
  line.append(sign, title);
  made.append(line, ...details.map((detail) => element('p', detail)));
  return made;
}

function contents({ said }: Verdict): HTMLElement {
  const made = element('section', '');
  const list = document.createElement('dl');
  const rows: [Word, string][] = [
    ['holder', said.holder], ['name', said.name], ['issuer', said.issuer],
    ['from', said.validFrom ? format(said.validFrom, false) : ''], ['until', said.validUntil ? format(said.validUntil, false) : ''], ['page', said.id],
  ];
  for (const [word, value] of rows) if (value) list.append(element('dt', say(word)), element('dd', value));
  made.append(element('h3', say('says')), element('p', say('saysHelp'), 'help'), list);
  return made;
}

function show(): void {
  translate();
  showNotes();
  void showResult();
}

function takeKeys(text: string): void {
  const keys = readKeys(text);
  state.faults.keys = !keys && text.trim() !== '';
  if (keys) state.keys = keys;
  show();
}

/** What is chosen, or dropped on the field. */
function onFiles(id: string, take: (files: File[]) => Promise<void>): void {
  const input = find<HTMLInputElement>(`#${id}`);
  const field = input.closest('section')!;
  input.addEventListener('change', () => {
    void take([...(input.files ?? [])]);
    input.value = '';
  });
  field.addEventListener('dragover', (event) => event.preventDefault());
  field.addEventListener('drop', (event) => {
    event.preventDefault();
    void take([...(event.dataTransfer?.files ?? [])]);
  });
}

onFiles('keys', async ([file]) => {
  if (file) takeKeys(await file.text());
});
onFiles('certificate', async ([file]) => {
  if (!file) return;
  state.chosen = file.name;
  state.credential = readCredential(new Uint8Array(await file.arrayBuffer())) ?? 'unreadable';
  show();
});
onFiles('lists', async (files) => {
  const read = await Promise.all(files.map(async (file) => readStatusList(await file.text())));
  const lists = read.filter((list) => list !== undefined);
  state.faults.lists = lists.length < read.length;
  const ids = lists.map(({ id }) => id);
  state.lists = [...state.lists.filter(({ id }) => !ids.includes(id)), ...lists];
  show();
});
find('#pasted').addEventListener('input', (event) => takeKeys((event.target as HTMLTextAreaElement).value));
find('#language').addEventListener('click', () => {
  state.language = state.language === 'lv' ? 'en' : 'lv';
  show();
});
// There is something to fetch only where the page was served from.
find('#save').hidden = !location.protocol.startsWith('http');
show();
