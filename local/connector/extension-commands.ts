import { existsSync, readFileSync } from 'node:fs';
import * as z from 'zod/v4';
import type { ExtensionCommand } from './page-contract';

const manifestSchema = z.looseObject({
  composeExtensions: z
    .array(
      z.looseObject({
        commands: z.array(
          z.looseObject({
            id: z.string(),
            type: z.enum(['query', 'action']).default('query'),
            title: z.string(),
            description: z.string().default(''),
            context: z.array(z.enum(['compose', 'commandBox', 'message'])).default(['compose', 'commandBox']),
            initialRun: z.boolean().default(false),
            parameters: z
              .array(
                z.looseObject({
                  name: z.string(),
                  title: z.string().default(''),
                  description: z.string().default(''),
                }),
              )
              .default([]),
          }),
        ),
      }),
    )
    .default([]),
});

/** The commands of the message extension in the app's manifest, read anew each time; none without that file. */
export function readExtensionCommands(manifestFile: string): readonly ExtensionCommand[] {
  if (!existsSync(manifestFile)) return [];
  const manifest = manifestSchema.parse(JSON.parse(readFileSync(manifestFile, 'utf8')));
  return manifest.composeExtensions.flatMap(({ commands }) => commands);
}
