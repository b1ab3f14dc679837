// The script of the page: filters the records as the terminal does, opens the record in the address, and reloads a
// served page after changes. The page can be read without it.
import { search } from './search';
import { resume, watchServer } from './served';

const { version } = document.documentElement.dataset;
search(version === undefined ? undefined : resume());
if (version !== undefined) watchServer(version);
