import { ApolloArmor } from '@escape.tech/graphql-armor';
import type { ApolloServerPlugin } from '@apollo/server';
import type { ValidationRule } from 'graphql';

/** Figures of what one operation may ask; the web app's own stay well below them. */
export const OPERATION_LIMITS = { aliases: 15, depth: 12, tokens: 1000, cost: 5000, directives: 10, bodyBytes: 256 * 1024 };

/** Refused while parsing and validating, before any SQL. */
export function operationLimits(): { plugins: ApolloServerPlugin[]; validationRules: ValidationRule[] } {
  const armor = new ApolloArmor({
    maxAliases: { n: OPERATION_LIMITS.aliases, allowList: ['__typename'] },
    maxDepth: { n: OPERATION_LIMITS.depth },
    maxTokens: { n: OPERATION_LIMITS.tokens },
    maxDirectives: { n: OPERATION_LIMITS.directives },
    costLimit: { maxCost: OPERATION_LIMITS.cost },
    blockFieldSuggestion: { enabled: true },
  }).protect();
  // Armor's types are of Apollo Server 4; the shapes are the same.
  return {
    plugins: armor.plugins as unknown as ApolloServerPlugin[],
    validationRules: (armor.validationRules ?? []) as ValidationRule[],
  };
}
