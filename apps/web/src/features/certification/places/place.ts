import { PlaceListDocument, type PlaceListQuery } from '../../../generated/graphql';
import { operationKey, queryClient } from '../../../platform/graphql';

export type Place = PlaceListQuery['places'][number];

export const refreshPlaces = (): Promise<void> => queryClient.invalidateQueries({ queryKey: operationKey(PlaceListDocument) });
