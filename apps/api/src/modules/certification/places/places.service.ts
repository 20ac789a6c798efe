import { contentId } from '@lidzgaita/grading';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Audit } from '../../../platform/audit/audit.service.js';
import { refuse, Refusal } from '../../../platform/graphql/refusal.js';
import { Idempotency } from '../../../platform/idempotency/idempotency.service.js';
import type { Actor } from '../../../platform/permissions/actor.js';
import { plainText } from '../../../platform/text/plain-text.js';
import type { CertificationRefusal } from '../certification.errors.js';
import type { PlaceClosedInput, PlaceInput } from './place.input.js';
import type { Place } from './place.type.js';
import { PlacesRepository } from './places.repository.js';

const LONGEST_NAME = 100;

const no = (code: CertificationRefusal): Refusal => refuse(code);

type Change = (manager: EntityManager, places: Place[], known: Place | undefined) => Promise<Place | Refusal>;

/** The list of prisons. Nothing leaves it, since inductions and clearances name places for good: one that is closed is not offered any more. */
@Injectable()
export class PlacesService {
  constructor(
    private readonly audit: Audit,
    private readonly idempotency: Idempotency,
    private readonly places: PlacesRepository,
  ) {}

  add(actor: Actor, input: PlaceInput): Promise<Place | Refusal> {
    return this.change(actor, 'place-added', input, async (manager, places, known) => {
      const { code, name } = read(input);
      if (!contentId.safeParse(code).success) return no('place-code-malformed');
      if (known) return no('place-code-taken');
      const wrong = wrongName(name, places);
      if (wrong) return wrong;
      await this.places.add(manager, code, name);
      return { code, name, closed: false };
    });
  }

  rename(actor: Actor, input: PlaceInput): Promise<Place | Refusal> {
    return this.change(actor, 'place-renamed', input, async (manager, places, known) => {
      if (!known) return no('place-unknown');
      const { name } = read(input);
      const wrong = wrongName(name, places.filter(({ code }) => code !== known.code));
      if (wrong) return wrong;
      await this.places.rename(manager, known.code, name);
      return { ...known, name };
    });
  }

  setClosed(actor: Actor, input: PlaceClosedInput): Promise<Place | Refusal> {
    return this.change(actor, input.closed ? 'place-closed' : 'place-reopened', input, async (manager, _, known) => {
      if (!known) return no('place-unknown');
      await this.places.setClosed(manager, known.code, input.closed);
      return { ...known, closed: input.closed };
    });
  }

  private change(actor: Actor, action: string, { key, ...input }: { key: string; code: string }, work: Change): Promise<Place | Refusal> {
    const code = input.code.trim();
    return this.idempotency.once<Place>({
      personId: actor.personId, key, operation: action, input,
      work: async (manager) => {
        await this.places.inTurn(manager);
        const places = await this.places.all(manager);
        const done = await work(manager, places, places.find((place) => place.code === code));
        if (!(done instanceof Refusal)) await this.audit.append(manager, { actorId: actor.personId, action, subjectType: 'place', subjectId: code, detail: {} });
        return done;
      },
    });
  }
}

const read = ({ code, lv, en }: PlaceInput): Pick<Place, 'code' | 'name'> => ({ code: code.trim(), name: { lv: plainText(lv), en: plainText(en) } });

const wrongName = ({ lv, en }: Place['name'], others: readonly Place[]): Refusal | undefined => {
  if ([lv, en].some((name) => name === '' || name.length > LONGEST_NAME)) return no('place-name-missing');
  const taken = others.some(({ name }) => alike(name.lv, lv) || alike(name.en, en));
  return taken ? no('place-name-taken') : undefined;
};

const alike = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
