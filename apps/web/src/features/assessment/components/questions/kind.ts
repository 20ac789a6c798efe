import type { QuestionResponse, QuestionView } from '@lidzgaita/contract';
import type { ComponentType } from 'react';

export interface QuestionInputProps {
  view: QuestionView;
  /** Of the fieldset; it takes focus when the question appears. */
  fieldId: string;
  response: QuestionResponse | undefined;
  onAnswer: (response: QuestionResponse) => void;
}

/** What the screen needs to know about one kind of question. */
export interface QuestionKind {
  Input: ComponentType<QuestionInputProps>;
  isAnswered(response: QuestionResponse): boolean;
  /** Ids of the chosen options, to say in words what was answered. */
  chosen(response: QuestionResponse): string[];
}
