import { WorklistDeskDocument } from '../../../generated/graphql';
import { operationKey, queryClient } from '../../../platform/graphql';

/** Reads counts and saved filters anew. */
export const refreshDesk = () => queryClient.invalidateQueries({ queryKey: operationKey(WorklistDeskDocument) });
