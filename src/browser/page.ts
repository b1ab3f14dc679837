// The script of the page: filters the records as the terminal does, opens the one that the address names, and where the
// page is served follows what changes. Without it the page can be read all the same.
import { search } from './search';
import { resume, watchServer } from './served';

const { version } = document.documentElement.dataset;
search(version === undefined ? undefined : resume());
if (version !== undefined) watchServer(version);
