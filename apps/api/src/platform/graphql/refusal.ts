import { createUnionType, Field, Int, ObjectType } from '@nestjs/graphql';
import type { Type } from '@nestjs/common';
import { JSONScalar } from './scalars.js';

/** An expected "no": a stable code that the web app has words for. A bug is never a refusal. */
@ObjectType()
export class Refusal {
  @Field(() => String)
  code: string;

  @Field(() => Int, { nullable: true })
  retryAfterSeconds?: number;

  @Field(() => JSONScalar, { nullable: true })
  params?: unknown;
}

/** A refusal with its code, typed by the module's list of codes: `refuse<AssessmentRefusal>('attempt-closed')`. */
export function refuse<Code extends string>(code: Code, params?: Record<string, unknown>): Refusal {
  return Object.assign(new Refusal(), { code, params });
}

/** The result union of a mutation: its success type or a {@link Refusal}. */
export function resultUnion<Success extends object>(name: string, success: () => Type<Success>): object {
  return createUnionType({
    name,
    types: () => [success(), Refusal] as const,
    resolveType: (value: object) => (value instanceof Refusal ? Refusal : success()),
  }) as object;
}
