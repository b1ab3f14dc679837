// npm run generate: everything that is written by a program and kept in the repository.
import { generateDocs } from './generate-docs';
import { generateExamples } from './generate-examples';
import { generateNotices } from './generate-notices';
import { generatePage } from './generate-page';
import { generateSchemaCode } from './generate-schema';

await generateSchemaCode();
await generatePage();
await generateNotices();
await generateExamples();
await generateDocs();
