import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  ArrayNotEmpty,
  IsArray,
  IsEmail,
  IsIn,
  IsOptional,
  IsString,
  Matches,
} from 'class-validator';
import { LOGIN_PATTERN } from '../auth/login-name.js';
import { type Role, ROLES } from '../auth/role.js';
import { Day, Text } from '../web/input.js';

const ROLE_CODES = Object.keys(ROLES);
const LONGEST = 200;
const LEGEND = Object.entries(ROLES)
  .map(([role, label]) => `\`${role}\`: ${label}`)
  .join('; ');

const Roles = () =>
  applyDecorators(
    ApiProperty({ description: `Rollen. ${LEGEND}`, enum: ROLE_CODES, isArray: true }),
    ArrayNotEmpty({ message: 'Nötig ist mindestens eine Rolle.' }),
    IsIn(ROLE_CODES, { each: true, message: `Erlaubt ist: ${ROLE_CODES.join(', ')}.` }),
  );

const Units = () =>
  applyDecorators(
    ApiPropertyOptional({
      description: 'Kurznamen der Organisationen, für die das Konto zuständig ist.',
      type: [String],
      example: ['amt-jugend-bildung'],
    }),
    IsOptional(),
    IsArray({ message: 'Erlaubt ist eine Liste von Kurznamen.' }),
    IsString({ each: true, message: 'Erlaubt ist eine Liste von Kurznamen.' }),
  );

const Email = () =>
  applyDecorators(
    ApiPropertyOptional({
      description: 'E-Mail-Adresse, oder null.',
      type: String,
      nullable: true,
      example: 'erika.muster@kreis.example',
    }),
    IsOptional(),
    IsEmail({}, { message: 'Erlaubt ist eine E-Mail-Adresse.' }),
  );

export class NewUserInput {
  @ApiProperty({ description: 'Anmeldename, in Kleinbuchstaben.', example: 'e.muster' })
  @Matches(LOGIN_PATTERN, {
    message:
      'Erlaubt sind 3 bis 80 Zeichen: Kleinbuchstaben, Ziffern, Punkt, Bindestrich, Unterstrich und @.',
  })
  login: string;

  @Text(LONGEST, 'Name der Person.', 'Erika Muster')
  name: string;

  @Email()
  email?: string | null;

  @Text(LONGEST, 'Funktion; sie steht in den Akten statt des Namens.', 'Leitung Jugendamt')
  function: string;

  @Roles()
  roles: Role[];

  @Units()
  units?: string[];
}

/** What is not named stays as it is. */
export class UserChangeInput {
  @IsOptional()
  @Text(LONGEST, 'Name der Person.', 'Erika Muster')
  @ApiPropertyOptional({ required: false })
  name?: string | null;

  @Email()
  email?: string | null;

  @IsOptional()
  @Text(LONGEST, 'Funktion; sie steht in den Akten statt des Namens.', 'Leitung Jugendamt')
  @ApiPropertyOptional({ required: false })
  function?: string | null;

  @IsOptional()
  @Roles()
  @ApiPropertyOptional({ required: false })
  roles?: Role[] | null;

  @Units()
  units?: string[] | null;
}

export class DeputyInput {
  @Text(LONGEST, 'Anmeldename der Vertretung.', 'm.beispiel')
  login: string;

  @Day('Erster Tag der Vertretung.')
  from: string;

  @Day('Letzter Tag der Vertretung.')
  to: string;
}
