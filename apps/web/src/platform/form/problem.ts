/** Something that must be put right before a form can be sent; `fieldId` is where. */
export interface Problem {
  fieldId: string;
  message: string;
}
