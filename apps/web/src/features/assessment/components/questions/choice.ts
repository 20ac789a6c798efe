import type { QuestionResponse } from '@lidzgaita/contract';

export const chosenOne = (response: QuestionResponse | undefined): string | undefined =>
  response && 'choice' in response ? response.choice : undefined;

export const isAnsweredOnce = (response: QuestionResponse): boolean => chosenOne(response) !== undefined;

export const chosenMany = (response: QuestionResponse | undefined): string[] =>
  response && 'choices' in response ? response.choices : [];
