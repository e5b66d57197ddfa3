import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import type { Random } from '#tests/support/random.ts';
import { type DiskFile, diskFile } from './file.ts';
import type { Step } from './record.ts';

/** A file or a folder: the thing itself, whatever names lead to it. */
type Thing = DiskFile | Folder;

/** One change of a folder's names. */
interface NameChange {
  readonly name: string;
  /** What the name leads to from now on; null where it is gone. */
  readonly thing: Thing | null;
}

interface Folder {
  /** The names as the running process sees them. */
  readonly seen: Map<string, Thing>;
  /** The names that are there after a power cut. */
  readonly certain: Map<string, Thing>;
  /** Changes since the folder was last synced, a rename being one of them; each may or may not be there. */
  pending: readonly NameChange[][];
}

/**
 * A disk in its own memory, as strictly as the standards allow it to behave: only what was synced is certain, file by
 * file, and a file's name only when its folder was synced. Real file systems promise more; a record must not rest on it.
 */
export interface Disk {
  readonly take: (step: Step) => void;
  /** Writes the root folder, as one power cut at this moment could leave it, into an existing folder. */
  readonly rebuild: (into: string, random: Random) => void;
}

/** @param root a folder that is certain from the beginning, and empty. */
export function disk(root: string): Disk {
  const top = emptyFolder();

  function folderOf(path: string): Folder {
    const names = relative(root, dirname(path)).split('/').filter(Boolean);
    return names.reduce((folder, name) => asFolder(folder.seen.get(name), path), top);
  }

  function thingAt(path: string): Thing | undefined {
    return path === root ? top : folderOf(path).seen.get(basename(path));
  }

  function rename(folder: Folder, changes: NameChange[]): void {
    for (const { name, thing } of changes) {
      if (thing === null) folder.seen.delete(name);
      else folder.seen.set(name, thing);
    }
    folder.pending = [...folder.pending, changes];
  }

  return {
    take(step) {
      if (step.kind === 'tell') return;
      if (step.kind === 'sync') {
        sync(thingAt(step.path), step.path);
        return;
      }
      if (step.kind === 'failed sync') {
        const thing = thingAt(step.path);
        if (thing !== undefined && !isFolder(thing)) thing.failSync();
        return;
      }
      const folder = folderOf(step.path);
      const name = basename(step.path);
      switch (step.kind) {
        case 'create':
          if (!folder.seen.has(name)) rename(folder, [{ name, thing: diskFile() }]);
          return;
        case 'folder':
          return rename(folder, [{ name, thing: emptyFolder() }]);
        case 'remove':
          return rename(folder, [{ name, thing: null }]);
        case 'rename': {
          const thing = folder.seen.get(name);
          if (thing === undefined || folderOf(step.to) !== folder)
            throw new Error(`a rename of ${step.path}`);
          return rename(folder, [
            { name, thing: null },
            { name: basename(step.to), thing },
          ]);
        }
        case 'write':
        case 'resize':
          return asFile(thingAt(step.path), step.path).change(step);
      }
    },
    rebuild: (into, random) => write(top, into, random),
  };
}

function sync(thing: Thing | undefined, path: string): void {
  if (thing === undefined) throw new Error(`${path} is synced and was never made`);
  if (!isFolder(thing)) {
    thing.sync();
    return;
  }
  for (const change of thing.pending.flat()) applyName(thing.certain, change);
  thing.pending = [];
}

function write(folder: Folder, into: string, random: Random): void {
  const left = new Map(folder.certain);
  for (const changes of folder.pending) {
    if (random.chance(0.5)) for (const change of changes) applyName(left, change);
  }
  for (const [name, thing] of left) {
    const path = join(into, name);
    if (isFolder(thing)) {
      mkdirSync(path);
      write(thing, path, random);
    } else writeFileSync(path, thing.afterCut(random));
  }
}

function applyName(names: Map<string, Thing>, { name, thing }: NameChange): void {
  if (thing === null) names.delete(name);
  else names.set(name, thing);
}

function emptyFolder(): Folder {
  return { seen: new Map(), certain: new Map(), pending: [] };
}

function isFolder(thing: Thing): thing is Folder {
  return 'seen' in thing;
}

function asFolder(thing: Thing | undefined, path: string): Folder {
  if (thing === undefined || !isFolder(thing)) throw new Error(`there is no folder for ${path}`);
  return thing;
}

function asFile(thing: Thing | undefined, path: string): DiskFile {
  if (thing === undefined || isFolder(thing)) throw new Error(`${path} is written and was never made`);
  return thing;
}
