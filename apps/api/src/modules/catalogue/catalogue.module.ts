import { Module } from '@nestjs/common';
import { CatalogueFacade } from './catalogue.facade.js';
import { CatalogueResolver } from './catalogue.resolver.js';
import { ModuleDocumentController } from './module-document.controller.js';
import { PublishingService } from './publishing.service.js';

@Module({
  controllers: [ModuleDocumentController],
  providers: [CatalogueFacade, CatalogueResolver, PublishingService],
  exports: [CatalogueFacade, PublishingService],
})
export class CatalogueModule {}
