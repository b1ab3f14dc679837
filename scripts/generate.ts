// npm run generate: writes all generated files that are kept in the repository.
import { generateCommands } from './generate-commands';

// First, and alone: whatever else is generated comes from the tool, which cannot be loaded while the registry of its
// commands lacks one.
generateCommands();
const { generateOutputEnums } = await import('./generate-output-enums');
const { generateSchemaCode } = await import('./generate-schema');
const { generatePage } = await import('./generate-page');
const { generateNotices } = await import('./generate-notices');
const { generateExamples } = await import('./generate-examples');
const { generateDocs } = await import('./generate-docs');

generateOutputEnums();
await generateSchemaCode();
await generatePage();
await generateNotices();
await generateExamples();
await generateDocs();
