import { createContext, type ReactNode, useContext, useEffect, useMemo } from 'react';
import { withDefaults } from '#shared/incident/settings/settings.ts';
import { newCommandId } from '../command-id.ts';
import { useRoom, useRoomView } from '../RoomProvider.tsx';
import { useWorkspace } from '../WorkspaceProvider.tsx';
import { createPictures, type Pictures } from './pictures.ts';
import { createUploads, type Uploads } from './uploads.ts';

interface Files {
  readonly uploads: Uploads;
  readonly pictures: Pictures;
  /** The bytes of a file, for who wants to keep it. */
  readonly load: (attachment: string) => Promise<Blob>;
}

const FilesContext = createContext<Files | null>(null);

/** The files of the room around this part of the page: those on their way to it, and those that were looked at. */
export function FilesProvider({ children }: { readonly children: ReactNode }) {
  const room = useRoom();
  const { api } = useWorkspace();
  const incident = useRoomView((view) => view.incident);
  const isLive = useRoomView((view) => view.connection.status === 'live');
  const files = useMemo((): Files => {
    const load = (attachment: string) => api.file(incident, attachment);
    const uploads = createUploads({
      api,
      incident,
      commandId: newCommandId,
      limit: () => withDefaults(room.view.getState().state.settings).attachmentMegabytes,
      setTimeout: (run, ms) => window.setTimeout(run, ms),
      clearTimeout: (timer) => window.clearTimeout(timer),
    });
    return { load, uploads, pictures: createPictures(load) };
  }, [api, incident, room]);
  useEffect(
    () => () => {
      files.uploads.stop();
      files.pictures.stop();
    },
    [files],
  );
  useEffect(() => {
    if (isLive) files.uploads.retry();
  }, [files, isLive]);
  useEffect(() => {
    // They are nowhere but here.
    const ask = (event: BeforeUnloadEvent) => {
      if (files.uploads.list.getState().some(({ state }) => state !== 'refused')) event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [files]);
  return <FilesContext value={files}>{children}</FilesContext>;
}

/** The files of the room around this part of the page. */
export function useFiles(): Files {
  const files = useContext(FilesContext);
  if (files === null) throw new Error('useFiles needs a FilesProvider above it');
  return files;
}
