// The table of formats for findings in other tools. To add one: its file, a row here, and a row in test/render/diagnostics.
import type { Diagnostics } from '../../page/diagnostics';
import type { DiagnosticFormat } from '../formats';
import { writeGithub } from './github';
import { writeGitlab } from './gitlab';
import { writeJunit } from './junit';
import { writeRdjson } from './rdjson';
import { writeSarif } from './sarif';
import type { Surroundings } from './surroundings';

export const diagnosticFormats: Readonly<
  Record<DiagnosticFormat, (diagnostics: Diagnostics, surroundings: Surroundings) => string>
> = {
  github: writeGithub,
  gitlab: writeGitlab,
  sarif: writeSarif,
  junit: writeJunit,
  rdjson: writeRdjson,
};
