// Says where the gallery is after `npm run gallery` built it.
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../.output/chrome-mv3-gallery', import.meta.url));
console.log(`
The gallery is in ${folder}.
Load that folder at chrome://extensions ("Load unpacked", developer mode) and open
  chrome-extension://<id shown there>/gallery.html
It takes ?surface=report|ui|reading|overlay|welcome|options|taxonomy|library, ?words=en|de|fr|es|pseudo and ?theme=light|dark.`);
