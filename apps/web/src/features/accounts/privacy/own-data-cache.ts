import { OwnDataDocument, type OwnDataPartsFragment } from '../../../generated/graphql';
import { operationKey, queryClient } from '../../../platform/graphql';

export function keepOwnData(ownData: OwnDataPartsFragment): void {
  queryClient.setQueryData(operationKey(OwnDataDocument, {}), { ownData });
}
