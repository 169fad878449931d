import { Menu, type MenuItemConstructorOptions } from 'electron';

const edit: MenuItemConstructorOptions = {
  label: 'Redigera',
  submenu: [
    { role: 'undo', label: 'Ångra' },
    { role: 'redo', label: 'Gör om' },
    { type: 'separator' },
    { role: 'cut', label: 'Klipp ut' },
    { role: 'copy', label: 'Kopiera' },
    { role: 'paste', label: 'Klistra in' },
    { role: 'selectAll', label: 'Markera allt' },
  ],
};

const view: MenuItemConstructorOptions = {
  label: 'Visa',
  submenu: [
    { role: 'reload', label: 'Läs in på nytt' },
    { type: 'separator' },
    { role: 'zoomIn', label: 'Förstora' },
    { role: 'zoomOut', label: 'Förminska' },
    { role: 'resetZoom', label: 'Normal storlek' },
    { type: 'separator' },
    { role: 'togglefullscreen', label: 'Helskärm' },
  ],
};

function file(print: () => void): MenuItemConstructorOptions {
  return {
    label: 'Arkiv',
    submenu: [{ label: 'Skriv ut …', accelerator: 'CmdOrCtrl+P', click: print }, { type: 'separator' }, { role: 'quit', label: 'Avsluta' }],
  };
}

const window: MenuItemConstructorOptions = {
  label: 'Fönster',
  submenu: [
    { role: 'minimize', label: 'Minimera' },
    { role: 'close', label: 'Stäng fönstret' },
  ],
};

/** The menu, in Swedish. `print` prints the page that is shown. */
export function setMenu(print: () => void): void {
  const own: MenuItemConstructorOptions[] = process.platform === 'darwin' ? [{ role: 'appMenu' }] : [];
  Menu.setApplicationMenu(Menu.buildFromTemplate([...own, file(print), edit, view, window]));
}
