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

export interface MenuActions {
  /** Prints the page that is shown. */
  print(): void;
  /** Shows a page of the program in its window. */
  show(page: 'about' | 'help' | 'settings'): void;
}

function file({ print, show }: MenuActions): MenuItemConstructorOptions {
  return {
    label: 'Arkiv',
    submenu: [
      { label: 'Skriv ut …', accelerator: 'CmdOrCtrl+P', click: () => print() },
      { label: 'Inställningar', accelerator: 'CmdOrCtrl+,', click: () => show('settings') },
      { type: 'separator' },
      { role: 'quit', label: 'Avsluta' },
    ],
  };
}

function help({ show }: MenuActions): MenuItemConstructorOptions {
  return {
    label: 'Hjälp',
    role: 'help',
    submenu: [
      { label: 'Hjälpsidor', accelerator: 'F1', click: () => show('help') },
      { label: 'Om Insatskartan', click: () => show('about') },
    ],
  };
}

const window: MenuItemConstructorOptions = {
  label: 'Fönster',
  submenu: [
    { role: 'minimize', label: 'Minimera' },
    { role: 'close', label: 'Stäng fönstret' },
  ],
};

/** The menu, in Swedish. */
export function setMenu(actions: MenuActions): void {
  const own: MenuItemConstructorOptions[] = process.platform === 'darwin' ? [{ role: 'appMenu' }] : [];
  Menu.setApplicationMenu(Menu.buildFromTemplate([...own, file(actions), edit, view, window, help(actions)]));
}
