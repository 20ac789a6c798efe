import type { SearchQuery } from '../../../generated/graphql';

/** A page of the site that the viewer may open. */
export interface Page {
  to: string;
  title: string;
}

/** Something to go to. */
export interface Choice extends Page {
  /** What tells two of the same name apart. */
  detail?: string;
}

export interface Group {
  /** Id of the words. */
  label: string;
  choices: Choice[];
}

type Found = SearchQuery['search'];
type Name = { givenName: string; familyName: string };
type Localized = (text: Found['cohorts'][number]['title']) => string;

const nameOf = ({ givenName, familyName }: Name): string => `${givenName} ${familyName}`;

/** What the server found, by kind; kinds of which there is nothing are left out. */
export function groupsOf(found: Found, text: Localized, day: (day: string) => string): Group[] {
  const groups: Group[] = [
    { label: 'search.volunteers', choices: found.volunteers.map(({ enrolmentId, person, cohortTitle }) => ({ to: `/brivpratigie/${enrolmentId}`, title: nameOf(person), detail: text(cohortTitle) })) },
    { label: 'search.certificates', choices: found.certificates.map(({ enrolmentId, number, person }) => ({ to: `/brivpratigie/${enrolmentId}`, title: number, detail: nameOf(person) })) },
    { label: 'search.cohorts', choices: found.cohorts.map(({ id, title, startsOn }) => ({ to: `/kohortas/${id}`, title: text(title), detail: day(startsOn) })) },
    { label: 'search.modules', choices: found.modules.map(({ enrolmentId, moduleId, code, title }) => ({ to: `/macibas/${enrolmentId}#${moduleId}`, title: text(title), detail: code })) },
    { label: 'search.programmes', choices: found.programmes.map(({ id, code, title }) => ({ to: `/programmas/${id}/noteikumi`, title: text(title), detail: code })) },
    { label: 'search.accounts', choices: found.accounts.map((person) => ({ to: `/cilveki?${new URLSearchParams({ mekle: nameOf(person), persona: person.id })}`, title: nameOf(person) })) },
  ];
  return groups.filter(({ choices }) => choices.length > 0);
}

const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();

/** Pages of whose name a word begins so, with marks or without: inside words, letters of people's names are too often. */
export const pagesLike = (pages: Page[], text: string): Page[] => pages.filter(({ title }) => ` ${fold(title)}`.includes(` ${fold(text)}`));
