// Takes away the folder of the run's database.

import { rm } from 'node:fs/promises';

export default async function teardown() {
  const folder = process.env.TANDEM_TEST_FOLDER;
  if (folder) await rm(folder, { recursive: true, force: true });
}
