import { useQuery } from '@tanstack/react-query';
import { type Role, ViewerDocument, type ViewerPartsFragment } from '../../generated/graphql';
import { queryClient, request } from '../graphql';
import { getKnownViewer, setKnownViewer, signInAgain } from './reauthentication';

export type Viewer = ViewerPartsFragment;

const viewerKey = ['Viewer'];

const viewerQuery = { queryKey: viewerKey, queryFn: readViewer, staleTime: 5 * 60_000 };

async function readViewer(): Promise<Viewer | null> {
  const { viewer } = await request(ViewerDocument, {});
  const known = getKnownViewer();
  // The session ended, or somebody else signed in from another tab, while this page was open.
  if (!viewer && known !== undefined && (await signInAgain())) return readViewer();
  if (viewer && known !== undefined && viewer.id !== known) location.assign('/');
  setKnownViewer(viewer?.id);
  return viewer ?? null;
}

export function useViewerQuery() {
  return useQuery(viewerQuery);
}

/** The signed-in person. Only for pages behind the sign-in guard. */
export function useViewer(): Viewer {
  const { data } = useViewerQuery();
  if (!data) throw new Error('useViewer outside the signed-in part of the site');
  return data;
}

/** Puts a person into the cache after a sign-in or a change of language. */
export function setViewer(viewer: Viewer | null): void {
  setKnownViewer(viewer?.id);
  queryClient.setQueryData(viewerKey, viewer);
}

export function prefetchViewer(): void {
  void queryClient.prefetchQuery(viewerQuery);
}

export function hasRole(viewer: Viewer, role: Role): boolean {
  return viewer.roles.some((grant) => grant.role === role);
}
