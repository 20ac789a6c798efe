import type { QuestionResponse } from '@lidzgaita/contract';

type Response = QuestionResponse | undefined;

export const chosenOne = (response: Response): string | undefined =>
  response && 'choice' in response ? response.choice : undefined;

export const chosenMany = (response: Response): string[] => (response && 'choices' in response ? response.choices : []);

export const pairsOf = (response: Response): Record<string, string> =>
  response && 'pairs' in response ? response.pairs : {};

export const orderOf = (response: Response): string[] | undefined =>
  response && 'order' in response ? response.order : undefined;

export const textOf = (response: Response): string => (response && 'text' in response ? response.text : '');

export const numberOf = (response: Response): { number: string; unit?: string } =>
  response && 'number' in response ? response : { number: '' };

export const verdictOf = (response: Response): { most?: string; least?: string } => {
  if (!response) return {};
  return {
    ...('most' in response && response.most !== undefined && { most: response.most }),
    ...('least' in response && response.least !== undefined && { least: response.least }),
  };
};

export const pathOf = (response: Response): { point: string; choice: string }[] =>
  response && 'path' in response ? response.path : [];
