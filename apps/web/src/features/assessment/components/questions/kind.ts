import type { QuestionResponse, QuestionText, QuestionView } from '@lidzgaita/contract';
import type { ComponentType } from 'react';
import type { Translate } from '../../../../platform/i18n';

export interface QuestionInputProps<View extends QuestionView = QuestionView> {
  view: View;
  /** Of the fieldset; it takes focus when the question appears. */
  fieldId: string;
  response: QuestionResponse | undefined;
  /** Shows the answer without letting it change. */
  readOnly?: boolean;
  onAnswer: (response: QuestionResponse) => void;
}

/** How to say something: the texts of the question in the shown language, and the words of the catalogue. */
export interface Speech {
  t: Translate;
  text: (text: QuestionText) => string;
}

/** What the screen needs to know about one kind of question. */
export interface QuestionKind<View extends QuestionView = QuestionView> {
  Input: ComponentType<QuestionInputProps<View>>;
  /** Whether the answer is whole. */
  isAnswered(view: View, response: QuestionResponse): boolean;
  /** What was answered, on one line; empty when nothing was. */
  inWords(view: View, response: QuestionResponse, speech: Speech): string;
  /** A person marks it, or nobody: there is nothing to check at once. */
  unchecked?: boolean;
}
