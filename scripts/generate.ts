// npm run generate: writes all generated files that are kept in the repository.
import { generateCommands } from './generate-commands';
import { generateDocs } from './generate-docs';
import { generateExamples } from './generate-examples';
import { generateNotices } from './generate-notices';
import { generatePage } from './generate-page';
import { generateSchemaCode } from './generate-schema';

generateCommands();
await generateSchemaCode();
await generatePage();
await generateNotices();
await generateExamples();
await generateDocs();
