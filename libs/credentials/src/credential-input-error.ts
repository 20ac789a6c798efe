/** The caller handed over something that no credential can be made of. `field` names it. A bug, not an expected answer. */
export class CredentialInputError extends Error {
  constructor(
    readonly field: string,
    reason: string,
  ) {
    super(`${field}: ${reason}`);
    this.name = 'CredentialInputError';
  }
}
