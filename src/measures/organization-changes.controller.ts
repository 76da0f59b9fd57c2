import { Body, Controller, Param, Patch, Post, UseGuards } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { type Call, CurrentCall } from '../auth/call.js';
import { Permits } from '../auth/permits.js';
import { ORGANIZATION_RECEIPT } from '../organizations/organization-receipt.js';
import { Changes, Moves } from '../web/answers.js';
import { NoParameters } from '../web/input.js';
import { DissolutionInput, RenamingInput } from './organization-change.input.js';
import { OrganizationDissolution } from './organization-dissolution.js';
import { OrganizationRenaming } from './organization-renaming.js';

/** Stands with the measures, because their documents change as well. */
@ApiTags('Organisationen')
@ApiParam({ name: 'body', description: 'Kurzname des Kreises', example: 'warendorf' })
@ApiParam({ name: 'organization', description: 'Kurzname', example: 'amt-jugend-bildung' })
@UseGuards(NoParameters)
@Permits('organization.change')
@Controller('api/v1/bodies/:body/organizations/:organization')
export class OrganizationChangesController {
  constructor(
    private readonly dissolution: OrganizationDissolution,
    private readonly renaming: OrganizationRenaming,
  ) {}

  @Patch()
  @ApiOperation({
    summary: 'Eine Organisation umbenennen',
    description:
      'Der Kurzname bleibt. Maßnahmen, die sie nennen, erhalten eine neue Fassung; ihre früheren Fassungen behalten den alten Namen.',
  })
  @Changes('Die Fassung, die nun gilt', ORGANIZATION_RECEIPT)
  rename(
    @CurrentCall() call: Call,
    @Param('body') body: string,
    @Param('organization') key: string,
    @Body() input: RenamingInput,
  ) {
    return this.renaming.rename(call, body, key, input);
  }

  @Post('dissolution')
  @ApiOperation({
    summary: 'Eine Organisation auflösen',
    description:
      'Ihre offenen Maßnahmen gehen an die Nachfolge, jede mit einer neuen Fassung. Wo sie nur beteiligt war, bleibt sie stehen.',
  })
  @Moves('Die Fassung, die nun gilt', ORGANIZATION_RECEIPT)
  dissolve(
    @CurrentCall() call: Call,
    @Param('body') body: string,
    @Param('organization') key: string,
    @Body() input: DissolutionInput,
  ) {
    return this.dissolution.dissolve(call, body, key, input);
  }
}
