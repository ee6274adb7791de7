import { rmSync } from 'node:fs';
import { join } from 'node:path';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { type Plugin, defineConfig } from 'vite';

/** `--mode demo` builds the console with the API inside the page; any other mode talks to a server. */
export default defineConfig(({ mode }) => ({
  plugins: [
    react(),
    tailwindcss(),
    withLightIcons(),
    ...(mode === 'demo' ? [withoutZodLocales()] : [withoutDemo(), withoutNames()]),
  ],
  define: { __DEMO__: JSON.stringify(mode === 'demo') },
  build: {
    outDir: mode === 'demo' ? 'dist-demo' : 'dist',
    target: 'es2022',
    sourcemap: false,
    manifest: true,
    copyPublicDir: true,
    // Whoever is not signed in gets a small page of its own; the demo has no door.
    ...(mode !== 'demo' && {
      rolldownOptions: {
        input: ['index.html', 'sign-in.html', 'chat.html', 'src/chat/widget.ts'],
        // Other sites name it in their pages, so its address never changes.
        output: {
          entryFileNames: ({ name }) =>
            name === 'widget' ? 'widget.js' : 'assets/[name]-[hash].js',
        },
      },
    }),
  },
  server: {
    port: Number(process.env.PORT ?? 5173),
    proxy: mode === 'demo' ? undefined : { '/api': 'http://localhost:8787' },
  },
  worker: { format: 'es' },
}));

/** A live build that would carry the demo, the server or MSW fails; the demo's worker stays out of it. */
function withoutDemo(): Plugin {
  return {
    name: 'otklik-without-demo',
    apply: 'build',
    generateBundle(_options, bundle) {
      const demoModule = /^(?:mocks|server)\/|node_modules\/(?:msw|@mswjs)\//;
      for (const chunk of Object.values(bundle)) {
        const modules = chunk.type === 'chunk' ? Object.keys(chunk.modules) : [];
        const found = modules
          .map((id) => id.replace(`${import.meta.dirname}/`, ''))
          .find((id) => demoModule.test(id));
        if (found) this.error(`The live build holds ${found} (in ${chunk.fileName})`);
      }
    },
    writeBundle({ dir }) {
      if (dir) rmSync(join(dir, 'mockServiceWorker.js'), { force: true });
    },
  };
}

/** The widget is a classic script on somebody else's page: none of its names may become theirs. */
function withoutNames(): Plugin {
  return {
    name: 'otklik-without-names',
    apply: 'build',
    generateBundle(_options, bundle) {
      const widget = bundle['widget.js'];
      if (widget?.type !== 'chunk') return;
      if (widget.imports.length > 0) this.error('The widget must stand alone');
      widget.code = `(()=>{${widget.code}})();`;
    },
  };
}

/** Icons stay lucide's; what draws them is ours, which does less. */
function withLightIcons(): Plugin {
  const maker = '\0light-icons';
  const path = join(import.meta.dirname, 'src/ui/light-icon.ts');
  return {
    name: 'otklik-with-light-icons',
    apply: 'build',
    enforce: 'pre',
    resolveId(source, importer) {
      const isMaker =
        source.endsWith('/createLucideIcon.mjs') && importer?.includes('/lucide-react/');
      return isMaker ? maker : undefined;
    },
    load: (id) =>
      id === maker ? `export { lightIcon as default } from ${JSON.stringify(path)};` : undefined,
  };
}

/** zod carries its messages in some fifty languages behind one namespace; ours are in `src/i18n/`. */
function withoutZodLocales(): Plugin {
  const onlyEnglish = '\0zod-locales';
  return {
    name: 'otklik-without-zod-locales',
    enforce: 'pre',
    resolveId(source, importer) {
      const isLocales = source.endsWith('locales/index.js') && importer?.includes('/zod/v4/');
      return isLocales ? onlyEnglish : undefined;
    },
    load: (id) =>
      id === onlyEnglish ? "export { default as en } from 'zod/v4/locales/en.js';" : undefined,
  };
}
