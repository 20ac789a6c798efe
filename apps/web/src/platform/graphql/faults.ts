/** The server could not be reached; nothing is known about whether it heard us. */
export class NetworkFault extends Error {
  override name = 'NetworkFault';
}

/** The server answered, but not with data. */
export class ServerFault extends Error {
  override name = 'ServerFault';
  constructor(
    readonly code: string,
    readonly requestId: string | undefined,
    readonly retryAfterSeconds?: number,
  ) {
    super(`${code} ${requestId ?? ''}`.trim());
  }
}

export function isSignedOut(error: unknown): boolean {
  return error instanceof ServerFault && error.code === 'UNAUTHENTICATED';
}
