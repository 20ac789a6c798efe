import { ApolloArmor } from '@escape.tech/graphql-armor';
import type { ApolloServerPlugin } from '@apollo/server';
import type { ValidationRule } from 'graphql';

/** Figures of what one operation may ask; the web app's own ask half of it at most. */
export const OPERATION_LIMITS = { aliases: 15, depth: 12, tokens: 1000, cost: 1700, directives: 10, bodyBytes: 256 * 1024 };

/** Refused while parsing and validating, before any SQL. */
export function operationLimits(limits = OPERATION_LIMITS): { plugins: ApolloServerPlugin[]; validationRules: ValidationRule[] } {
  const armor = new ApolloArmor({
    maxAliases: { n: limits.aliases, allowList: ['__typename'] },
    maxDepth: { n: limits.depth, flattenFragments: true },
    // Tokens are counted by graphql's own parser; Armor's plugin answers every syntax error with a 500.
    maxTokens: { enabled: false },
    maxDirectives: { n: limits.directives },
    costLimit: { maxCost: limits.cost, flattenFragments: true },
    blockFieldSuggestion: { enabled: true },
  }).protect();
  // Armor's types are of Apollo Server 4; the shapes are the same.
  return {
    plugins: armor.plugins as unknown as ApolloServerPlugin[],
    validationRules: (armor.validationRules ?? []) as ValidationRule[],
  };
}
