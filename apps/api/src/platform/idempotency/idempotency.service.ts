import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Sql } from '../database/sql.js';
import { isUuid } from '../database/uuid.js';
import { badInput } from '../graphql/errors.js';
import { refuse, Refusal } from '../graphql/refusal.js';

interface Write<Answer> {
  personId: string;
  /** Made by the client, once per intention: a UUID. */
  key: string;
  operation: string;
  input: object;
  /** Does the write; its answer (ids, not rows) is kept and given again to whoever repeats the key. */
  work: (manager: EntityManager) => Promise<Answer | Refusal>;
}

const CLAIM = `insert into idempotency_key (person_id, key, operation, body_hash) values ($1, $2, $3, $4)
  on conflict do nothing returning key`;
const ANSWER = 'update idempotency_key set answer = $3 where person_id = $1 and key = $2';

/**
 * Does a write once per key. The key is claimed inside the write's own transaction, so that a second try waits for the
 * first to end, and then gets its answer; the same key with another body is refused; a refused write leaves no trace.
 */
@Injectable()
export class Idempotency {
  constructor(private readonly sql: Sql) {}

  async once<Answer extends object>({ personId, key, operation, input, work }: Write<Answer>): Promise<Answer | Refusal> {
    if (!isUuid(key)) throw badInput('A key is a UUID');
    const bodyHash = createHash('sha256').update(JSON.stringify(input)).digest();
    try {
      return await this.sql.transaction(async (manager) => {
        const claimed = await this.sql.rows('key-claim', CLAIM, [personId, key, operation, bodyHash], manager);
        if (claimed.length === 0) return this.earlierAnswer<Answer>(manager, personId, key, operation, bodyHash);
        const answer = await work(manager);
        if (answer instanceof Refusal) throw new Refused(answer);
        await this.sql.rows('key-answer', ANSWER, [personId, key, JSON.stringify(answer)], manager);
        return answer;
      });
    } catch (error) {
      if (error instanceof Refused) return error.refusal;
      throw error;
    }
  }

  private async earlierAnswer<Answer extends object>(manager: EntityManager, personId: string, key: string, operation: string, bodyHash: Buffer): Promise<Answer | Refusal> {
    const [row] = (await manager.query('select operation, body_hash, answer from idempotency_key where person_id = $1 and key = $2', [personId, key])) as {
      operation: string;
      body_hash: Buffer;
      answer: Answer;
    }[];
    const same = row?.operation === operation && row.body_hash.equals(bodyHash);
    return same ? row.answer : refuse('key-reused');
  }
}

/** Rolls the transaction back and carries the refusal out of it. */
class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code);
  }
}
