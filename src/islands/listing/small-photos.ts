import { shrink } from './shrink.ts';

/** On the owner's page, whose forms need no script: a chosen photo is made small before it is sent. One that cannot be read goes as it is. */
for (const input of document.querySelectorAll<HTMLInputElement>('#kelola input[type="file"]')) {
  input.addEventListener('change', async () => {
    const [chosen] = input.files ?? [];
    const small = chosen && (await shrink(chosen).catch(() => undefined));
    // Another may have been chosen meanwhile.
    if (!small || input.files?.[0] !== chosen) return;
    const files = new DataTransfer();
    files.items.add(new File([small], 'foto.jpg', { type: small.type }));
    input.files = files.files;
  });
}
