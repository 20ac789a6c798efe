export { isSignedOut, NetworkFault, ServerFault } from './faults';
export { getJson } from './get-json';
export { queryClient } from './query-client';
export { isRefusal, type Refusal, refusalText } from './refusal';
export { request } from './request';
export { operationKey, useOperation, useWrite } from './use-operation';
