import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { isDay } from '@lidzgaita/certification';

function literal(node: ValueNode): unknown {
  switch (node.kind) {
    case Kind.INT:
    case Kind.FLOAT:
      return Number(node.value);
    case Kind.STRING:
    case Kind.BOOLEAN:
    case Kind.ENUM:
      return node.value;
    case Kind.LIST:
      return node.values.map(literal);
    case Kind.OBJECT:
      return Object.fromEntries(node.fields.map((field) => [field.name.value, literal(field.value)]));
    default:
      return null;
  }
}

const passing = (name: string, description: string): GraphQLScalarType =>
  new GraphQLScalarType({ name, description, serialize: (value) => value, parseValue: (value) => value, parseLiteral: literal });

export const JSONScalar = passing('JSON', 'Any JSON value');
export const LocalizedTextScalar = passing('LocalizedText', 'One text in every language: {"lv": …, "en": …}');
export const QuestionViewScalar = passing('QuestionView', 'A question as its learner sees it (documents.ts), without keys');
export const QuestionResponseScalar = passing('QuestionResponse', 'An answer to a question (documents.ts)');
export const QuestionReviewScalar = passing('QuestionReview', 'A question explained after submitting (documents.ts)');

/** Rules reckon forward from days: what is typed leaves room before the end of four-digit years. */
const [FIRST_DAY, LAST_DAY] = ['1900-01-01', '2999-12-31'];

const day = (value: unknown): string => {
  if (typeof value !== 'string' || !isDay(value) || value < FIRST_DAY || value > LAST_DAY) throw new GraphQLError(`A day is written YYYY-MM-DD, from ${FIRST_DAY} to ${LAST_DAY}`);
  return value;
};

export const DayScalar = new GraphQLScalarType({
  name: 'Day',
  description: 'A day in Europe/Riga, YYYY-MM-DD',
  serialize: (value) => value,
  parseValue: day,
  parseLiteral: (node) => day(literal(node)),
});

const instant = (value: unknown): string => (value instanceof Date ? value.toISOString() : String(value));

export const InstantScalar = new GraphQLScalarType({
  name: 'Instant',
  description: 'A moment, ISO 8601 in UTC',
  serialize: instant,
  parseValue: instant,
  parseLiteral: (node) => instant(literal(node)),
});
