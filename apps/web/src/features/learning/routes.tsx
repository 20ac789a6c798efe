import { lazy } from 'react';
import type { RouteObject } from 'react-router';

export const LearningHome = lazy(async () => ({ default: (await import('./pages/home-page')).HomePage }));

export const routes: RouteObject[] = [];
