import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';

const server = process.env.SO_VANG_URL ?? 'http://127.0.0.1:4100';

export default defineConfig({
  base: './',
  plugins: [react()],
  resolve: { conditions: ['@so-vang/source', ...defaultClientConditions] },
  build: { outDir: 'dist', chunkSizeWarningLimit: 900 },
  server: { proxy: { '/api': server } },
});
