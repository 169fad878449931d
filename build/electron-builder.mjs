// What electron-builder makes: one program per system, in forms that a locked-down machine accepts.
import { fuses } from './package/fuses.mjs';

/** Signed where the environment holds a certificate; macOS refuses an unsigned program on its own processors, so there it is at least signed for itself. */
const signed = (process.env['CSC_LINK'] ?? process.env['CSC_NAME'] ?? '') !== '';

/** `parts`: folders of what is staged, where to put it and the icons; `electronVersion`; `electronDist` where Electron lies unpacked already. */
export function configuration({ app, output, icons, electronVersion, electronDist }) {
  return {
    appId: 'se.insatskartan.program',
    productName: 'Insatskartan',
    copyright: 'EUPL-1.2',
    directories: { app, output, buildResources: icons },
    electronVersion,
    ...(electronDist === null ? {} : { electronDist }),
    electronLanguages: ['sv', 'en-US'],
    electronFuses: { ...fuses, resetAdHocDarwinSignature: process.platform === 'darwin' },
    asar: true,
    // Everything is bundled: no package of the registry is looked for, built or copied. With `npmRebuild: false` this would never be asked.
    beforeBuild: () => Promise.resolve(false),
    publish: null,
    files: ['**/*'],
    artifactName: '${productName}-${version}-${os}-${arch}.${ext}',
    win: {
      icon: `${icons}/icon.ico`,
      target: [{ target: 'msi' }, { target: 'nsis' }, { target: 'zip' }],
    },
    // For the machine, without questions: what IT distributes.
    msi: { oneClick: true, perMachine: true, createDesktopShortcut: false, runAfterFinish: false, artifactName: '${productName}-${version}-dator.${ext}' },
    // For one person, without administrator rights.
    nsis: {
      oneClick: false,
      perMachine: false,
      allowElevation: false,
      allowToChangeInstallationDirectory: true,
      createDesktopShortcut: false,
      deleteAppDataOnUninstall: false,
      installerLanguages: ['sv_SE'],
      language: '1053',
      displayLanguageSelector: false,
      uninstallDisplayName: '${productName} ${version}',
      artifactName: '${productName}-${version}-person.${ext}',
    },
    mac: {
      icon: `${icons}/icon.icns`,
      category: 'public.app-category.productivity',
      target: [{ target: 'dmg' }, { target: 'zip' }],
      ...(signed ? { hardenedRuntime: true } : { identity: '-', hardenedRuntime: false }),
    },
    dmg: { title: '${productName} ${version}' },
    linux: {
      icon: `${icons}/icons`,
      executableName: 'insatskartan',
      category: 'Office',
      synopsis: 'Karta över socialtjänstens insatser för barn och unga',
      maintainer: 'Insatskartan',
      vendor: 'Insatskartan',
      target: [{ target: 'AppImage' }, { target: 'deb' }],
    },
  };
}
